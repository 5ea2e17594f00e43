/** What the citizen wants, one by one, and what a reply says to each. */
@NullMarked
package cn.qingsu.desk.reply;

import org.jspecify.annotations.NullMarked;
