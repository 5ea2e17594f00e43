/** Where the product's processor time goes: a flight recording of its JVM, drawn as a flame graph. */
@NullMarked
package cn.qingsu.bench.profile;

import org.jspecify.annotations.NullMarked;
