package cn.qingsu.knowledge;

/**
 * An article that was found.
 *
 * @param score higher fits better; comparable within one search only
 * @param title with what was looked for marked
 * @param excerpt the part of the answer that fits best, at most 120 characters, marked
 */
public record Hit(Article article, double score, MarkedText title, MarkedText excerpt) {}
