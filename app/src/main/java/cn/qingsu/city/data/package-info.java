/** How the city's data comes from its files into tables and from there into memory. For this module's own use. */
@NullMarked
package cn.qingsu.city.data;

import org.jspecify.annotations.NullMarked;
