/** Who works in the measured city, and what is told to them. */
@NullMarked
package cn.qingsu.bench.city;

import org.jspecify.annotations.NullMarked;
