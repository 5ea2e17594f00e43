package cn.qingsu.knowledge;

/** How a version of an article stands on a day. */
public enum ArticleState {
    /** Being written; may be saved over. */
    DRAFT("草稿"),
    /** Waits for somebody else to review it; is not changed meanwhile. */
    IN_REVIEW("待审核"),
    /** Reviewed by another; holds from its first to its last day and never changes again. */
    PUBLISHED("已发布"),
    /** Taken back by hand, or past its last day: no longer offered. */
    EXPIRED("已失效"),
    /** A later version holds in its place; derived, never kept. */
    REPLACED("已更新"),
    /** A draft that was given up. */
    DISCARDED("已作废");

    private final String label;

    ArticleState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
