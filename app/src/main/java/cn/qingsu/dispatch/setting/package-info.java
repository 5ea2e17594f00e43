/** What a city sets for this module: numbers with days of validity and history. */
@NamedInterface("setting")
@NullMarked
package cn.qingsu.dispatch.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
