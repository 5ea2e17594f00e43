/** How the database carries out what the product asks of it, and what is wrong with that on a large city. */
@NullMarked
package cn.qingsu.bench.plans;

import org.jspecify.annotations.NullMarked;
