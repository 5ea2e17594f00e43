/** One case on one page: what it is, its clocks, its hand-overs, its history. */
@NullMarked
package cn.qingsu.desk.casefile;

import org.jspecify.annotations.NullMarked;
