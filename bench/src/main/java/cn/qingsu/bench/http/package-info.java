/** A lean HTTP/1.1 client: one blocking socket, kept alive. The driver shares the processor with what it measures, so it must cost little. */
@NullMarked
package cn.qingsu.bench.http;

import org.jspecify.annotations.NullMarked;
