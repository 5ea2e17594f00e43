/** What people do with a request, step by step, by the API. */
@NullMarked
package cn.qingsu.bench.journey;

import org.jspecify.annotations.NullMarked;
