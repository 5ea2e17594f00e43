/** The performance bench: {@code ./qingsu bench SCENARIO}. It measures the product from outside and is no part of it. A scenario is a command of its own, named in {@link Bench}. */
@NullMarked
package cn.qingsu.bench;

import org.jspecify.annotations.NullMarked;
