/** Scripts, styles and pictures of pages: how long browsers may keep them. */
@NullMarked
package cn.qingsu.operations.serving;

import org.jspecify.annotations.NullMarked;
