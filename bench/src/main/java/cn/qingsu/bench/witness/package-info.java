/** Lives led while things break: what was acknowledged of each, and whether all of it, and nothing twice, is there afterwards. */
@NullMarked
package cn.qingsu.bench.witness;

import org.jspecify.annotations.NullMarked;
