/** Times, errors, and the processor's time, within a window; closed loop. */
@NullMarked
package cn.qingsu.bench.measure;

import org.jspecify.annotations.NullMarked;
