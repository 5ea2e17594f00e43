package cn.qingsu.city;

/**
 * A feature of a file that did not go in.
 *
 * @param feature its number in the file, from 1
 * @param name what the feature calls itself, or empty
 * @param reason in Chinese
 */
public record Rejection(int feature, String name, String reason) {}
