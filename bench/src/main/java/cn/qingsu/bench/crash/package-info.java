/** Kills processes at random moments while lives are led, and looks whether anything is lost or doubled. */
@NullMarked
package cn.qingsu.bench.crash;

import org.jspecify.annotations.NullMarked;
