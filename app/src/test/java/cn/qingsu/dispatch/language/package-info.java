@NullMarked
package cn.qingsu.dispatch.language;

import org.jspecify.annotations.NullMarked;
