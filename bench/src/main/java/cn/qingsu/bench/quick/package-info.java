/** A small version of every scenario, one after another on one city, against the clock. */
@NullMarked
package cn.qingsu.bench.quick;

import org.jspecify.annotations.NullMarked;
