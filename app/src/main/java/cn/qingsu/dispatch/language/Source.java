package cn.qingsu.dispatch.language;

/**
 * What a draft may rest on: an earlier answer, an article.
 *
 * @param id by which it is cited, such as {@code P1}
 */
public record Source(String id, String title, String text) {}
