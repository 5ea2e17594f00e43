/** What a command says to the person before the terminal: marked lines, progress bars, plain faults. */
@NullMarked
package cn.qingsu.operations.console;

import org.jspecify.annotations.NullMarked;
