/** The product inside the bench's own process, where every statement on its way to the database can be heard. */
@NullMarked
package cn.qingsu.bench.inside;

import org.jspecify.annotations.NullMarked;
