package cn.qingsu.desk.phrase;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.request.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of standard texts. */
@Repository
class PhraseTable {

    private final JdbcClient sql;

    PhraseTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The account's own and all shared ones. */
    List<Phrase> of(AccountId account) {
        return sql.sql("""
                        select * from desk.phrase where not removed and (scope <> 'OWN' or account = ?) order by title, id
                        """)
                .param(account.value())
                .query((row, n) -> phrase(row))
                .list();
    }

    Optional<Phrase> find(long id) {
        return sql.sql("select * from desk.phrase where id = ? and not removed")
                .param(id)
                .query((row, n) -> phrase(row))
                .optional();
    }

    int countOwn(AccountId account) {
        return sql.sql("select count(*) from desk.phrase where account = ? and not removed")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    void insert(Phrase phrase, Instant at, AccountId by) {
        sql.sql("""
                        insert into desk.phrase (id, version, scope, account, unit, title, text, actions, states, categories, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """).params(values(phrase, at, by)).update();
    }

    /** False if another was faster. */
    boolean update(Phrase phrase, Instant at, AccountId by) {
        return sql.sql("""
                                update desk.phrase set version = :version, title = :title, text = :text, actions = :actions, states = :states,
                                    categories = :categories, changed_at = :at, changed_by = :by
                                where id = :id and version = :version - 1 and not removed
                                """)
                        .param("version", phrase.version())
                        .param("title", phrase.title())
                        .param("text", phrase.text())
                        .param("actions", phrase.actions().toArray(String[]::new))
                        .param("states", states(phrase))
                        .param("categories", categories(phrase))
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("id", phrase.id())
                        .update()
                == 1;
    }

    /** False if another was faster. */
    boolean remove(Phrase phrase, Instant at, AccountId by) {
        return sql.sql("""
                                update desk.phrase set removed = true, changed_at = ?, changed_by = ?
                                where id = ? and version = ? and not removed
                                """)
                        .params(Timestamp.from(at), by.value(), phrase.id(), phrase.version())
                        .update()
                == 1;
    }

    private static List<@Nullable Object> values(Phrase phrase, Instant at, AccountId by) {
        return Arrays.asList(
                phrase.id(),
                phrase.version(),
                phrase.scope().name(),
                phrase.account() == null ? null : phrase.account().value(),
                phrase.unit() == null ? null : phrase.unit().value(),
                phrase.title(),
                phrase.text(),
                phrase.actions().toArray(String[]::new),
                states(phrase),
                categories(phrase),
                Timestamp.from(at),
                by.value());
    }

    private static String[] states(Phrase phrase) {
        return phrase.states().stream().map(State::name).sorted().toArray(String[]::new);
    }

    private static String[] categories(Phrase phrase) {
        return phrase.categories().stream().map(CategoryCode::value).toArray(String[]::new);
    }

    private static Phrase phrase(ResultSet row) throws SQLException {
        long account = row.getLong("account");
        boolean own = !row.wasNull();
        String unit = row.getString("unit");
        return new Phrase(
                row.getLong("id"),
                row.getInt("version"),
                PhraseScope.valueOf(row.getString("scope")),
                own ? new AccountId(account) : null,
                unit == null ? null : new UnitCode(unit),
                row.getString("title"),
                row.getString("text"),
                texts(row, "actions").toList(),
                texts(row, "states").map(State::valueOf).collect(Collectors.toSet()),
                texts(row, "categories").map(CategoryCode::new).toList());
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
