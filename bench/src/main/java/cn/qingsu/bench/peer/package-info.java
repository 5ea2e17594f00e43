/** The life of a request on Flowable, which many vendors of this field build on: the same server, its own database and process. */
@NullMarked
package cn.qingsu.bench.peer;

import org.jspecify.annotations.NullMarked;
