/** Handling units, what they answer for, and who leads. */
@NullMarked
package cn.qingsu.city.unit;

import org.jspecify.annotations.NullMarked;
