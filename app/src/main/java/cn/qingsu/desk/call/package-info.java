/** The call that an agent is in: its card, what its caller has on file, and what was done in it. */
@NullMarked
package cn.qingsu.desk.call;

import org.jspecify.annotations.NullMarked;
