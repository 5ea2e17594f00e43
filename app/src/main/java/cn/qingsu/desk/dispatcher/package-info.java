/** The dispatcher's one step from a new request to a unit. */
@NullMarked
package cn.qingsu.desk.dispatcher;

import org.jspecify.annotations.NullMarked;
