/** Finding cases by number, phone, words and filters; filters to which officers give names, as tabs beside their lists. */
@NullMarked
package cn.qingsu.desk.search;

import org.jspecify.annotations.NullMarked;
