/** What else is on file that bears on a case: of the same caller, of the same kind at the same place, precedents. */
@NullMarked
package cn.qingsu.desk.related;

import org.jspecify.annotations.NullMarked;
