/** Automatic dispatch: off until the city lets it, per category, where what the machine thought has proved right often enough; with sampled checks by people. */
@NamedInterface("auto")
@NullMarked
package cn.qingsu.dispatch.auto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
