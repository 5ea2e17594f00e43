/** What an officer can do with a case: the actions, their forms, and how a form becomes a command. */
@NullMarked
package cn.qingsu.desk.action;

import org.jspecify.annotations.NullMarked;
