package cn.qingsu.knowledge;

import java.time.LocalDate;

/**
 * One version of an article.
 *
 * @param version from 1; what was cited stays readable under its version
 * @param revision how often this version has changed, from 1; whoever changes it names the one that he has seen
 * @param state as it was kept; see {@link #stateOn} for what follows from the day
 */
public record Article(ArticleNumber number, int version, int revision, ArticleState state, ArticleContent content) {

    /** A published version past its last day has expired, without anybody's doing. */
    public ArticleState stateOn(LocalDate day) {
        boolean over = content.lastDay() != null && day.isAfter(content.lastDay());
        return state == ArticleState.PUBLISHED && over ? ArticleState.EXPIRED : state;
    }

    public String title() {
        return content.title();
    }

    public Citation citation() {
        return new Citation(number, version);
    }

    /** As an answer cites it: {@code K17.2《室温不达标怎么办》}. */
    public String cited() {
        return citation() + "《" + title() + "》";
    }
}
