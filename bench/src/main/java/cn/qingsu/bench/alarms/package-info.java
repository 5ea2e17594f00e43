/** How late alarms fire, when many are due and people work meanwhile. */
@NullMarked
package cn.qingsu.bench.alarms;

import org.jspecify.annotations.NullMarked;
