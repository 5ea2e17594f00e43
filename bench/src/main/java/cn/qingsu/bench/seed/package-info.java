/** A city with a past: made once, measured often. */
@NullMarked
package cn.qingsu.bench.seed;

import org.jspecify.annotations.NullMarked;
