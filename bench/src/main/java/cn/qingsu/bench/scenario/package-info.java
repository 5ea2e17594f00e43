/** The scenarios: one command each, and what they have in common. */
@NullMarked
package cn.qingsu.bench.scenario;

import org.jspecify.annotations.NullMarked;
