/** Areas, their names and boundaries, and where a point or a text lies. */
@NullMarked
package cn.qingsu.city.geography;

import org.jspecify.annotations.NullMarked;
