/** 消息: what requesters were told and are about to be told, by case and over all; the templates by which it is said. */
@NullMarked
package cn.qingsu.desk.message;

import org.jspecify.annotations.NullMarked;
