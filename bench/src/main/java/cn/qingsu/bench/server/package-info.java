/** The product as a process: starting, stopping, killing it and its PostgreSQL, and what the two cost. */
@NullMarked
package cn.qingsu.bench.server;

import org.jspecify.annotations.NullMarked;
