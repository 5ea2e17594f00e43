package cn.qingsu.knowledge;

import cn.qingsu.journal.Event;
import org.jspecify.annotations.Nullable;

/** What has happened to an article; the journal's entries about it are its history. */
public sealed interface ArticleEvent extends Event {

    /** The kind of subject that entries about articles are about; the number is the article's, 0 for all. */
    String SUBJECT = "article";

    @Override
    default @Nullable ArticleState from() {
        return switch (this) {
            case Submitted _, Discarded _ -> ArticleState.DRAFT;
            case SentBack _, Published _ -> ArticleState.IN_REVIEW;
            case Expired _ -> ArticleState.PUBLISHED;
            case Written _, FaultReported _, FaultSettled _, ArticlesSeeded _ -> null;
        };
    }

    @Override
    default @Nullable ArticleState to() {
        return switch (this) {
            case Written _, SentBack _ -> ArticleState.DRAFT;
            case Submitted _ -> ArticleState.IN_REVIEW;
            case Published _ -> ArticleState.PUBLISHED;
            case Expired _ -> ArticleState.EXPIRED;
            case Discarded _ -> ArticleState.DISCARDED;
            case FaultReported _, FaultSettled _, ArticlesSeeded _ -> null;
        };
    }

    /** A version was begun or saved over. */
    record Written(ArticleNumber number, int version, int revision, String title) implements ArticleEvent {}

    /** A version was handed to whoever reviews. */
    record Submitted(ArticleNumber number, int version) implements ArticleEvent {}

    /** A reviewer wants something changed. */
    record SentBack(
            ArticleNumber number, int version, @Nullable String reason) implements ArticleEvent {}

    /** A version was found right by another than its writers, and holds from its first day on. */
    record Published(ArticleNumber number, int version, ArticleContent content) implements ArticleEvent {}

    /** An article was taken back before its last day. */
    record Expired(
            ArticleNumber number, int version, @Nullable String reason) implements ArticleEvent {}

    /** A draft was given up. */
    record Discarded(ArticleNumber number, int version) implements ArticleEvent {}

    /** Somebody said that a version is wrong; his words lie beside the journal. */
    record FaultReported(ArticleNumber number, int version, long correction) implements ArticleEvent {}

    /** A report was taken up or turned down. */
    record FaultSettled(ArticleNumber number, int version, long correction, boolean accepted) implements ArticleEvent {}

    /** The articles of a demonstration city were put in. */
    record ArticlesSeeded(int articles) implements ArticleEvent {}
}
