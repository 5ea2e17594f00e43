/** Several application nodes on one database. */
@NullMarked
package cn.qingsu.bench.nodes;

import org.jspecify.annotations.NullMarked;
