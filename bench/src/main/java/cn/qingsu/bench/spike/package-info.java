/** Spikes and valleys: load that comes whether or not there is room for it, and clients that come again when they are told to. */
@NullMarked
package cn.qingsu.bench.spike;

import org.jspecify.annotations.NullMarked;
