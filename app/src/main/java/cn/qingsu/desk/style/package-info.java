/** The living style page: every part of the pages with realistic content, for those who build pages. */
@NullMarked
package cn.qingsu.desk.style;

import org.jspecify.annotations.NullMarked;
