package cn.qingsu.dispatch.learning.judgement;

/**
 * A past order whose label is known, as the members saw it.
 *
 * @param scores each member's, one for every label
 * @param answer the number of its label; -1 if the members never learned it
 */
public record Case(float[][] scores, int answer) {}
