/** Qingsu 青诉: the open platform for a city's 12345 hotline. Every package directly below is a module. */
@NullMarked
package cn.qingsu;

import org.jspecify.annotations.NullMarked;
