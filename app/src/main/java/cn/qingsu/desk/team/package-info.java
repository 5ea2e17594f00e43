/** 班组: what a leader's people have in hand, and who does it instead. */
@NullMarked
package cn.qingsu.desk.team;

import org.jspecify.annotations.NullMarked;
