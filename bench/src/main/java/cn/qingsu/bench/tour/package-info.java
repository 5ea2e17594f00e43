/** Everything that officers, citizens and the clock ask of the product, done once, so that every hot query is asked. */
@NullMarked
package cn.qingsu.bench.tour;

import org.jspecify.annotations.NullMarked;
