package cn.qingsu.search;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Findable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes the index, by the batch: one statement for how requests stand, one for their words. What has not changed is left alone. */
@Repository
class IndexTables {

    static final String WORDS = "search.words";
    static final String STANDING = "search.standing";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A row of {@code search.standing}, its components named like the columns. */
    private record Standing(
            long request,
            String state,
            String type,
            String urgency,
            String privacy,
            String channel,
            @Nullable String category,
            @Nullable String district,
            @Nullable String street,
            @Nullable String community,
            List<String> units,
            @Nullable String complained_about,
            @Nullable Instant yellow_at,
            @Nullable Instant red_at,
            boolean supervised) {

        static Standing of(Findable each) {
            return new Standing(
                    each.id().value(),
                    each.state().name(),
                    each.type().name(),
                    each.urgency().name(),
                    each.privacy().name(),
                    each.channel().value(),
                    text(each.category(), CategoryCode::value),
                    text(each.place().district(), AreaCode::value),
                    text(each.place().street(), AreaCode::value),
                    text(each.place().community(), AreaCode::value),
                    each.units().stream().map(UnitCode::value).sorted().toList(),
                    text(each.complainedAbout(), UnitCode::value),
                    each.yellowAt(),
                    each.redAt(),
                    each.supervised());
        }

        private static <T> @Nullable String text(@Nullable T code, Function<T, String> value) {
            return code == null ? null : value.apply(code);
        }
    }

    private final JdbcClient sql;

    IndexTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is there of the requests is written anew, where it has changed. */
    void stand(Collection<Findable> findables) {
        stand(findables, """
                on conflict (request) do update
                set state = excluded.state, type = excluded.type, urgency = excluded.urgency, privacy = excluded.privacy,
                    category = excluded.category, district = excluded.district, street = excluded.street,
                    community = excluded.community, units = excluded.units, complained_about = excluded.complained_about,
                    yellow_at = excluded.yellow_at, red_at = excluded.red_at, supervised = excluded.supervised
                where search.standing.* is distinct from excluded.*
                """);
    }

    private void stand(Collection<Findable> findables, String known) {
        if (!findables.isEmpty()) {
            sql.sql("insert into search.standing select * from json_populate_recordset(null::search.standing, ?::json) "
                            + known)
                    .param(JSON.writeValueAsString(
                            findables.stream().map(Standing::of).toList()))
                    .update();
        }
    }

    /** As {@link #stand(Collection)}. */
    void say(Map<RequestId, List<Passage>> passages) {
        say(passages, """
                on conflict (request) do update set pairs = excluded.pairs where search.words.pairs <> excluded.pairs
                """);
    }

    private void say(Map<RequestId, List<Passage>> passages, String known) {
        if (!passages.isEmpty()) {
            sql.sql("""
                            insert into search.words (request, pairs)
                            select request, pairs::integer[] from unnest(?, ?) as said (request, pairs)
                            """ + known)
                    .param(passages.keySet().stream().map(RequestId::value).toArray(Long[]::new))
                    .param(passages.values().stream().map(IndexTables::pairs).toArray(String[]::new))
                    .update();
        }
    }

    /** Writes what is not there yet, to tables that may have no keys meanwhile. */
    void enter(Collection<Findable> findables, Map<RequestId, List<Passage>> passages) {
        stand(findables, "");
        say(passages, "");
    }

    private static String pairs(List<Passage> passages) {
        return Arrays.stream(Letters.pairs(
                        passages.stream().map(Passage::text).map(Letters::plain).toList()))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    void empty() {
        sql.sql("truncate search.words, search.standing").update();
    }
}
