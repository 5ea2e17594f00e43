/** The working calendar, its tables and its editor. */
@NullMarked
package cn.qingsu.city.calendar;

import org.jspecify.annotations.NullMarked;
