/** A text as runs of characters with weights: what the members of a learned model look at. */
@NullMarked
package cn.qingsu.dispatch.learning.text;

import org.jspecify.annotations.NullMarked;
