package cn.qingsu.dispatch.learning;

/**
 * A past order that is like the text.
 *
 * @param likeness from 0 to 1
 */
public record Neighbour(String text, String label, double likeness) {}
