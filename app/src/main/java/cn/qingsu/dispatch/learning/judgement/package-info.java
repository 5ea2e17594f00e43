/**
 * From the members' scores to one judgement: how much each member's word counts, and how likely the first label is right. Both are
 * learned on orders that are later than those the members learned from.
 */
@NullMarked
package cn.qingsu.dispatch.learning.judgement;

import org.jspecify.annotations.NullMarked;
