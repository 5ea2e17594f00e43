/**
 * A database that goes away and comes back: noticed once, told once, met by everybody without waiting, and over by itself.
 */
@NullMarked
package cn.qingsu.operations.outage;

import org.jspecify.annotations.NullMarked;
