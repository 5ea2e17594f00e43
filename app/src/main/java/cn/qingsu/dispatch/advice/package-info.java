/** Who should lead, with reasons and how sure: the catalogue and the champion together; without a champion the catalogue alone, and it says so. */
@NamedInterface("advice")
@NullMarked
package cn.qingsu.dispatch.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
