package cn.qingsu.desk.knowledge;

import cn.qingsu.knowledge.ArticleState;

/** The colours of an article's states; the word always stands beside. */
final class Tones {

    private Tones() {}

    static String of(ArticleState state) {
        return switch (state) {
            case PUBLISHED -> "green";
            case DRAFT -> "grey";
            case IN_REVIEW -> "amber";
            case EXPIRED -> "red";
            case REPLACED, DISCARDED -> "grey";
        };
    }
}
