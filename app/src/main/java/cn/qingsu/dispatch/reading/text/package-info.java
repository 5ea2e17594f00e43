/** Pieces of texts. */
@NamedInterface("reading")
@NullMarked
package cn.qingsu.dispatch.reading.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
