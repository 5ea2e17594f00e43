package cn.qingsu.intake;

import cn.qingsu.intake.RuleSet.ImportWord;
import cn.qingsu.intake.RuleSet.LengthLimit;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.request.EmergencyService;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Today's rules of intake, read again after a few seconds, so that a change shows on every node. */
@Component
final class Rules implements EmergencyWords {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    private record Loaded(RuleSet rules, Instant at) {}

    Rules(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    RuleSet today() {
        Instant now = clock.instant();
        Loaded last = loaded;
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            last = readAgain(last, now);
            loaded = last;
        }
        return last.rules();
    }

    /** While the database is away the rules are as they were last, so that citizens can go on writing what they will send then. */
    private Loaded readAgain(@Nullable Loaded last, Instant now) {
        try {
            return new Loaded(read(CityTime.day(now)), now);
        } catch (RuntimeException fault) {
            if (last == null || !DatabaseAway.caused(fault)) {
                throw fault;
            }
            return last;
        }
    }

    @Override
    public List<EmergencyWord> in(String text) {
        return today().dangerIn(text);
    }

    @Override
    public Optional<String> advice(String text) {
        return in(text).stream()
                .findFirst()
                .map(word -> "如有人身或财产危险，请立即拨打 110/119/120/122（这种情形请先拨 "
                        + word.service().label() + "）。报警之后，您仍可以在这里留下诉求。");
    }

    @Override
    public List<EmergencyWord> all() {
        return today().emergencyWords();
    }

    private RuleSet read(LocalDate day) {
        return new RuleSet(defaults(day), emergencyWords(day), importWords(day), lengths(day));
    }

    private List<DefaultRule> defaults(LocalDate day) {
        return sql.sql("""
                        select question, ground, term, answer, rank
                          from intake.default_rule
                         where valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by rank, char_length(term) desc, id
                        """).param("day", day).query(DefaultRule.class).list();
    }

    private List<EmergencyWord> emergencyWords(LocalDate day) {
        return sql.sql("""
                        select word, service, unless
                          from intake.emergency_word
                         where valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by word
                        """)
                .param("day", day)
                .query((row, n) -> new EmergencyWord(
                        row.getString("word"), EmergencyService.valueOf(row.getString("service")), texts(row)))
                .list();
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        Array array = row.getArray("unless");
        return List.of((String[]) array.getArray());
    }

    private Map<ImportWord, String> importWords(LocalDate day) {
        return sql
                .sql("""
                        select target, word, value
                          from intake.import_word
                         where valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by valid_from
                        """)
                .param("day", day)
                .query((row, n) -> Map.entry(
                        new ImportWord(row.getString("target"), row.getString("word")), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
    }

    private Map<LengthLimit, Integer> lengths(LocalDate day) {
        return sql
                .sql("""
                        select origin, field, most
                          from intake.length_limit
                         where valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by valid_from
                        """)
                .param("day", day)
                .query((row, n) -> Map.entry(
                        new LengthLimit(Origin.valueOf(row.getString("origin")), Field.valueOf(row.getString("field"))),
                        row.getInt("most")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
    }
}
