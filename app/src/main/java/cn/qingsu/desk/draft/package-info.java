/** What an officer has typed and not sent. */
@NullMarked
package cn.qingsu.desk.draft;

import org.jspecify.annotations.NullMarked;
