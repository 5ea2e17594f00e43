package cn.qingsu.knowledge;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes of articles, one at a time for each article, each with its journal entry in the same transaction. */
@Service
class ArticleEditing implements ArticleEditor {

    private final ArticleTable table;
    private final ArticleWriting writing;
    private final OneAtATime alone;
    private final ArticleChecks checks;
    private final ArticleRights rights;
    private final Journal journal;
    private final Clock clock;

    ArticleEditing(
            ArticleTable table,
            ArticleWriting writing,
            OneAtATime alone,
            ArticleChecks checks,
            ArticleRights rights,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.writing = writing;
        this.alone = alone;
        this.checks = checks;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public boolean mayWrite(Officer officer) {
        return rights.writes(officer);
    }

    @Override
    public Set<ArticleStep> steps(ArticleNumber number, Officer officer) {
        return table.newest(number).map(row -> rights.steps(row, officer)).orElse(Set.of());
    }

    @Override
    public @Nullable Article newest(ArticleNumber number) {
        return table.newest(number).map(ArticleRow::article).orElse(null);
    }

    @Override
    public String note(ArticleNumber number) {
        return table.newest(number).map(ArticleRow::note).orElse("");
    }

    @Override
    public Decision<ArticleContent> checked(ArticleContent content) {
        return checks.refusal(content)
                .<Decision<ArticleContent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accepted(content));
    }

    @Override
    public List<String> notices(ArticleContent content) {
        return checks.notices(content);
    }

    @Override
    public Decision<Article> write(@Nullable ArticleNumber number, Seen seen, ArticleContent content, Officer officer) {
        return writing.write(number, seen, content, officer);
    }

    @Override
    public Decision<Article> submit(ArticleNumber number, Seen seen, Officer officer) {
        return step(number, seen, ArticleStep.SUBMIT, ArticleState.IN_REVIEW, "", officer, article -> {
            Optional<Refusal> refusal = checks.refusal(article.content()).or(() -> notOver(article));
            return refusal.isPresent()
                    ? new Decision.Refused<>(refusal.get())
                    : Decision.accepted(new ArticleEvent.Submitted(article.number(), article.version()));
        });
    }

    @Override
    public Decision<Article> sendBack(ArticleNumber number, Seen seen, String reason, Officer officer) {
        return step(
                number,
                seen,
                ArticleStep.SEND_BACK,
                ArticleState.DRAFT,
                reason,
                officer,
                article ->
                        reasoned(reason, why -> new ArticleEvent.SentBack(article.number(), article.version(), why)));
    }

    @Override
    public Decision<Article> publish(ArticleNumber number, Seen seen, Officer officer) {
        return step(number, seen, ArticleStep.PUBLISH, ArticleState.PUBLISHED, "", officer, article -> {
            Optional<Refusal> refusal = checks.refusal(article.content()).or(() -> notOver(article));
            return refusal.isPresent()
                    ? new Decision.Refused<>(refusal.get())
                    : Decision.accepted(
                            new ArticleEvent.Published(article.number(), article.version(), article.content()));
        });
    }

    @Override
    public Decision<Article> expire(ArticleNumber number, Seen seen, String reason, Officer officer) {
        return step(
                number,
                seen,
                ArticleStep.EXPIRE,
                ArticleState.EXPIRED,
                reason,
                officer,
                article -> reasoned(reason, why -> new ArticleEvent.Expired(article.number(), article.version(), why)));
    }

    @Override
    public Decision<Article> discard(ArticleNumber number, Seen seen, Officer officer) {
        return step(
                number,
                seen,
                ArticleStep.DISCARD,
                ArticleState.DISCARDED,
                "",
                officer,
                article -> Decision.accepted(new ArticleEvent.Discarded(article.number(), article.version())));
    }

    private Optional<Refusal> notOver(Article article) {
        return ArticleChecks.notOver(article.content(), CityTime.day(clock.instant()));
    }

    private static Decision<ArticleEvent> reasoned(String reason, Function<String, ArticleEvent> event) {
        return ArticleChecks.reason(reason)
                .<Decision<ArticleEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accepted(event.apply(reason.strip())));
    }

    private Decision<Article> step(
            ArticleNumber number,
            Seen seen,
            ArticleStep step,
            ArticleState to,
            String note,
            Officer officer,
            Function<Article, Decision<ArticleEvent>> event) {
        return alone.on(
                number.value(),
                () -> alone.newest(number, seen).then(row -> {
                    if (!rights.steps(row, officer).contains(step)) {
                        return notNow(row, step, officer);
                    }
                    return event.apply(row.article())
                            .map(happened -> enter(row, to, note.strip(), step, officer, happened));
                }));
    }

    private Article enter(
            ArticleRow row, ArticleState to, String note, ArticleStep step, Officer officer, ArticleEvent happened) {
        Article was = row.article();
        Instant at = clock.instant();
        BiFunction<Officer, UnitCode, Optional<Author>> role = step == ArticleStep.PUBLISH
                ? rights::reviewer
                : step == ArticleStep.SUBMIT ? rights::writer : rights::keeper;
        Author author = role.apply(officer, was.content().owner()).orElseThrow();
        journal.append(new Subject(ArticleEvent.SUBJECT, was.number().value()), author, at, happened);
        Article now = new Article(was.number(), was.version(), was.revision() + 1, to, was.content());
        boolean published = to == ArticleState.PUBLISHED;
        table.keep(List.of(new ArticleRow(
                now,
                row.writers(),
                at,
                published ? officer.account() : row.reviewer(),
                published ? at : row.reviewedAt(),
                note)));
        return now;
    }

    private Decision<Article> notNow(ArticleRow row, ArticleStep step, Officer officer) {
        boolean own = step == ArticleStep.PUBLISH
                && row.article().state() == ArticleState.IN_REVIEW
                && row.writers().contains(officer.account());
        if (own) {
            return Decision.refused("own-work", "规则 2 第 2 条：自己写的不能自己审核", "这一版有您的修改，请由另一位审核人审核。");
        }
        return rights.keeper(officer, row.article().content().owner()).isEmpty()
                ? ArticleRights.refused("您的岗位不能这样处理这一条；发现错误请用“纠错”。")
                : Decision.refused(
                        "wrong-state",
                        ArticleChecks.CLAUSE,
                        "这一条现在是“" + row.article().state().label() + "”，不能这样处理。");
    }
}
