package cn.qingsu.messaging;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The templates with their history; another node's change is known here after ten seconds. */
@Repository
public class Templates {

    /** What entries about templates are about. */
    public static final Subject SUBJECT = new Subject("message-templates", 0);

    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<LocalDate, List<Template>> believed =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(BELIEVED).build();

    Templates(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those that hold today. */
    public List<Template> today() {
        return believed.get(CityTime.day(clock.instant()), this::read);
    }

    Optional<Template> today(Occasion occasion, MessageChannel channel) {
        return today().stream()
                .filter(each -> each.occasion() == occasion && each.channel() == channel)
                .findFirst();
    }

    private List<Template> read(LocalDate day) {
        return sql.sql("""
                        select distinct on (occasion, channel) * from messaging.template where valid_from <= ?
                        order by occasion, channel, valid_from desc, version desc
                        """).param(day).query((row, n) -> template(row)).list();
    }

    /** All versions, newest first. */
    public List<Template> history(Occasion occasion, MessageChannel channel) {
        return sql.sql("select * from messaging.template where occasion = ? and channel = ? order by version desc")
                .param(occasion.name())
                .param(channel.name())
                .query((row, n) -> template(row))
                .list();
    }

    private static Template template(ResultSet row) throws SQLException {
        Long account = (Long) row.getObject("made_by");
        return new Template(
                Occasion.valueOf(row.getString("occasion")),
                MessageChannel.valueOf(row.getString("channel")),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("enabled"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("note"),
                account == null ? null : new AccountId(account),
                row.getTimestamp("made_at").toInstant());
    }

    /** What an invented requester would read. Refused as {@link #save}, but for what only saving can meet. */
    public Decision<Rendered> preview(TemplateDraft draft) {
        return checked(draft).map(read -> read.filled(Particulars.INVENTED, draft.channel()));
    }

    Decision<TemplateChecks.Read> checked(TemplateDraft draft) {
        return TemplateChecks.of(draft, CityTime.day(clock.instant()));
    }

    /**
     * Keeps a new version; earlier ones stay, and messages that were sent are not touched.
     *
     * @return refused with {@code unknown-variable}, {@code variable-not-here}, {@code brace-unmatched}, {@code
     *     brace-full-width}, {@code number-missing}, {@code template-empty}, {@code template-too-long}, {@code
     *     subject-missing}, {@code valid-from-past}, {@code template-moved-on} or {@code nothing-changes}
     */
    public Decision<Template> save(TemplateDraft draft, Author author) {
        Decision<Template> saved = checked(draft)
                .then(read ->
                        Objects.requireNonNull(transaction.execute(status -> kept(draft, author, clock.instant()))));
        believed.invalidateAll();
        return saved;
    }

    private Decision<Template> kept(TemplateDraft draft, Author author, Instant at) {
        sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended('messaging.template', 0))")
                .query()
                .listOfRows();
        Optional<Template> was =
                history(draft.occasion(), draft.channel()).stream().findFirst();
        int version = was.map(Template::version).orElse(0);
        if (version != draft.version()) {
            return Decision.refused(
                    "template-moved-on", TemplateChecks.CLAUSE, "另一位管理员刚刚改到第 " + version + " 版，请刷新页面看过以后再保存。您写的内容还在。");
        }
        if (was.filter(each -> same(each, draft)).isPresent()) {
            return Decision.refused("nothing-changes", TemplateChecks.CLAUSE, "与现在的模板相同，没有需要保存的改动。");
        }
        String note = draft.note().strip();
        Template now = new Template(
                draft.occasion(),
                draft.channel(),
                version + 1,
                draft.validFrom(),
                draft.enabled(),
                draft.subject().strip(),
                draft.body().strip(),
                note,
                author.account(),
                at);
        journal.append(
                SUBJECT,
                author,
                at,
                new TemplateChanged(
                        now.occasion(),
                        now.channel(),
                        now.version(),
                        now.validFrom(),
                        now.enabled(),
                        note.isEmpty() ? null : note));
        insert(now);
        return Decision.accepted(now);
    }

    private static boolean same(Template was, TemplateDraft draft) {
        return was.enabled() == draft.enabled()
                && was.subject().equals(draft.subject().strip())
                && was.body().equals(draft.body().strip())
                && was.validFrom().equals(draft.validFrom());
    }

    private void insert(Template now) {
        AccountId account = now.madeBy();
        sql.sql("""
                        insert into messaging.template
                            (occasion, channel, version, valid_from, enabled, subject, body, note, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(now.occasion().name())
                .param(now.channel().name())
                .param(now.version())
                .param(now.validFrom())
                .param(now.enabled())
                .param(now.subject())
                .param(now.body())
                .param(now.note())
                .param(account == null ? null : account.value())
                .param(Timestamp.from(now.madeAt()))
                .update();
    }
}
