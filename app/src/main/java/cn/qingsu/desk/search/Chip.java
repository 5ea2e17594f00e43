package cn.qingsu.desk.search;

/**
 * One condition of the filter that is shown.
 *
 * @param without the address of the same filter without it
 */
public record Chip(String label, String without) {}
