/** Hundreds of officers at their desks, each looking at pages and thinking in between. */
@NullMarked
package cn.qingsu.bench.desks;

import org.jspecify.annotations.NullMarked;
