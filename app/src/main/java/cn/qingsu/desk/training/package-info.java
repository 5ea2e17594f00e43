/** How the machine does and what it may do: learning, automatic dispatch, first-dispatch accuracy, and what it thought of a case. */
@NullMarked
package cn.qingsu.desk.training;

import org.jspecify.annotations.NullMarked;
