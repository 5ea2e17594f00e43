package cn.qingsu.dispatch.learning;

/**
 * Words of the text that speak for a label.
 *
 * @param words as they stand in the text
 * @param start where they begin in the text
 * @param end behind their last character
 * @param weight how much they say for this label more than for the others, in the linear judge's scores
 */
public record Evidence(String words, int start, int end, double weight) {}
