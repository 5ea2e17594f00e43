/** What is on file about the same matter, and the group that it makes; drafts of replies that rest on it. */
@NullMarked
package cn.qingsu.desk.group;

import org.jspecify.annotations.NullMarked;
