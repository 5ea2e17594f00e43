/** Suggestions while typing. */
@NullMarked
package cn.qingsu.desk.suggest;

import org.jspecify.annotations.NullMarked;
