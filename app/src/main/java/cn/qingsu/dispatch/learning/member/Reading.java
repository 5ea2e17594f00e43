package cn.qingsu.dispatch.learning.member;

import cn.qingsu.dispatch.learning.text.GramWeights;

/**
 * What the members see of a text.
 *
 * @param grams its runs of characters
 * @param meaning its direction in the space of sentences, of length 1
 */
public record Reading(GramWeights grams, float[] meaning) {}
