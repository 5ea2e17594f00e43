package cn.qingsu.knowledge;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saves drafts: of new articles, over drafts, and of the next version of what was published. */
@Component
class ArticleWriting {

    private final ArticleTable table;
    private final ArticleChecks checks;
    private final ArticleRights rights;
    private final OneAtATime alone;
    private final Journal journal;
    private final Clock clock;

    ArticleWriting(
            ArticleTable table,
            ArticleChecks checks,
            ArticleRights rights,
            OneAtATime alone,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.checks = checks;
        this.rights = rights;
        this.alone = alone;
        this.journal = journal;
        this.clock = clock;
    }

    Decision<Article> write(
            @Nullable ArticleNumber number, ArticleEditor.Seen seen, ArticleContent content, Officer officer) {
        ArticleContent tidy = tidy(content);
        Optional<Author> author = rights.writer(officer, tidy.owner());
        if (author.isEmpty()) {
            return ArticleRights.refused("您的岗位不维护这个单位的知识条目；发现错误请用“纠错”。");
        }
        Optional<Refusal> refusal = checks.refusal(tidy);
        if (refusal.isPresent()) {
            return new Decision.Refused<>(refusal.get());
        }
        return number == null
                ? alone.on(0, () -> Decision.accepted(begin(table.nextNumber(), 1, tidy, author.get())))
                : alone.on(
                        number.value(),
                        () -> alone.newest(number, seen).then(row -> next(row, tidy, officer, author.get())));
    }

    private Decision<Article> next(ArticleRow row, ArticleContent content, Officer officer, Author author) {
        Article was = row.article();
        if (rights.writer(officer, was.content().owner()).isEmpty()) {
            return ArticleRights.refused("这一条由其他单位维护；发现错误请用“纠错”。");
        }
        if (was.state() == ArticleState.IN_REVIEW) {
            return Decision.refused("wrong-state", ArticleChecks.CLAUSE, "这一条正在审核，不能修改；请先撤回，或等审核人退回。");
        }
        if (was.state() != ArticleState.EXPIRED && was.content().equals(content)) {
            return Decision.refused("nothing-changes", ArticleChecks.CLAUSE, "内容没有改动，不需要保存。");
        }
        if (was.state() != ArticleState.DRAFT) {
            return Decision.accepted(begin(was.number(), table.lastVersion(was.number()) + 1, content, author));
        }
        List<AccountId> writers = Stream.concat(row.writers().stream(), Stream.of(officer.account()))
                .distinct()
                .toList();
        return Decision.accepted(save(
                new Article(was.number(), was.version(), was.revision() + 1, ArticleState.DRAFT, content),
                writers,
                author));
    }

    private Article begin(ArticleNumber number, int version, ArticleContent content, Author author) {
        return save(
                new Article(number, version, 1, ArticleState.DRAFT, content),
                Stream.ofNullable(author.account()).toList(),
                author);
    }

    private Article save(Article article, List<AccountId> writers, Author author) {
        Instant at = clock.instant();
        journal.append(
                new Subject(ArticleEvent.SUBJECT, article.number().value()),
                author,
                at,
                new ArticleEvent.Written(article.number(), article.version(), article.revision(), article.title()));
        table.keep(List.of(new ArticleRow(article, writers, at, null, null, "")));
        return article;
    }

    private static ArticleContent tidy(ArticleContent content) {
        return new ArticleContent(
                content.title().strip(),
                content.question().strip(),
                content.answer().strip().replace("\r\n", "\n"),
                content.aliases().strip(),
                content.categories().stream().distinct().toList(),
                content.areas().stream().distinct().toList(),
                content.source().strip(),
                content.owner(),
                content.forCitizens(),
                content.validFrom(),
                content.lastDay());
    }
}
