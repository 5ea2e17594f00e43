/** The call-back officer's script. */
@NullMarked
package cn.qingsu.desk.followup;

import org.jspecify.annotations.NullMarked;
