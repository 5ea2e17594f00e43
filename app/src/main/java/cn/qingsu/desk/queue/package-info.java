/** The lists that the desks work through, and the search. */
@NullMarked
package cn.qingsu.desk.queue;

import org.jspecify.annotations.NullMarked;
