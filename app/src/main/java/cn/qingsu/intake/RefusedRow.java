package cn.qingsu.intake;

/**
 * A row that did not go in.
 *
 * @param line the line of the file on which it begins, from 1
 * @param reason in plain Chinese, without the row's own words
 */
public record RefusedRow(long line, String reason) {}
