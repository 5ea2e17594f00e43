/** Fixtures that the tests of every module share. */
@NullMarked
package cn.qingsu;

import org.jspecify.annotations.NullMarked;
