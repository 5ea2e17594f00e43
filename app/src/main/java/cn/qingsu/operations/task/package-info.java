/** The operator's tasks: run through a running server by its local token, or by the command itself when none runs. */
@NullMarked
package cn.qingsu.operations.task;

import org.jspecify.annotations.NullMarked;
