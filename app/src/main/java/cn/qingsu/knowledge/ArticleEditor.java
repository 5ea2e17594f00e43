package cn.qingsu.knowledge;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes articles. Every change is journaled; what was published is followed by new versions and never edited. */
public interface ArticleEditor {

    /** The version and revision that somebody has before him. */
    record Seen(int version, int revision) {

        /** Of an article that is not there yet. */
        public static final Seen NOTHING = new Seen(0, 0);
    }

    /** Whether {@code officer} may write articles at all, of whichever unit. */
    boolean mayWrite(Officer officer);

    /** What {@code officer} may do with the newest version; empty if there is no such article. */
    Set<ArticleStep> steps(ArticleNumber number, Officer officer);

    /** The version that was begun last and not given up; what pages edit. Null if there is none. */
    @Nullable
    Article newest(ArticleNumber number);

    /** What a reviewer, or whoever took the newest version back, has said; empty if nobody did. */
    String note(ArticleNumber number);

    /**
     * Saves a draft: a new article, the draft that is there, or the next version of what was published.
     *
     * @param number null for a new article
     * @return refused with {@code wrong-role}, {@code unknown-article}, {@code stale}, {@code in-review}, {@code nothing-changes} or what
     *     {@link #checked} refuses
     */
    Decision<Article> write(@Nullable ArticleNumber number, Seen seen, ArticleContent content, Officer officer);

    /**
     * Whether this could be saved; nothing is written.
     *
     * @return refused with {@code text-missing}, {@code text-too-long}, {@code unknown-category}, {@code unknown-area}, {@code unknown-unit},
     *     {@code source-missing}, {@code days-wrong} or {@code personal-data}
     */
    Decision<ArticleContent> checked(ArticleContent content);

    /** What a writer should look at once more, though it is no fault, such as an amount without the date of its source. */
    List<String> notices(ArticleContent content);

    /** Refused with {@code wrong-role}, {@code wrong-state}, {@code stale}, or as {@link #checked}. */
    Decision<Article> submit(ArticleNumber number, Seen seen, Officer officer);

    /** Refused with {@code wrong-role}, {@code wrong-state}, {@code stale} or {@code reason-missing}. */
    Decision<Article> sendBack(ArticleNumber number, Seen seen, String reason, Officer officer);

    /** Refused with {@code wrong-role}, {@code own-work}, {@code wrong-state}, {@code stale} or as {@link #checked}. */
    Decision<Article> publish(ArticleNumber number, Seen seen, Officer officer);

    /** Refused with {@code wrong-role}, {@code wrong-state}, {@code stale} or {@code reason-missing}. */
    Decision<Article> expire(ArticleNumber number, Seen seen, String reason, Officer officer);

    /** Refused with {@code wrong-role}, {@code wrong-state} or {@code stale}. */
    Decision<Article> discard(ArticleNumber number, Seen seen, Officer officer);
}
