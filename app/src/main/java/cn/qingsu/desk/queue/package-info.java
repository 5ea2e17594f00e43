/** The lists that the desks work through. */
@NullMarked
package cn.qingsu.desk.queue;

import org.jspecify.annotations.NullMarked;
