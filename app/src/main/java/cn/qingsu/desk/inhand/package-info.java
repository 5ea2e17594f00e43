/**
 * 我来办: who has taken a case in hand and who has it open. Both are told live to colleagues of the same unit and to whoever has the case open,
 * and end by themselves; neither bars anybody, since commands are refused by version alone.
 */
@NullMarked
package cn.qingsu.desk.inhand;

import org.jspecify.annotations.NullMarked;
