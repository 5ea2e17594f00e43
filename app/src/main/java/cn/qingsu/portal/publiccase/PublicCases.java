package cn.qingsu.portal.publiccase;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFace;
import cn.qingsu.city.CategoryFaces;
import cn.qingsu.city.FaceUse;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.kernel.TimeSorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what everybody may know, of the categories that are open today. */
@Repository
public class PublicCases implements FaceUse {

    private static final int PAGE = 20;
    private static final int MOST_CLUSTERS = 400;

    private static final String SHOWN = """
            select c.*, (select count(*) from portal.public_case m where m.master = c.request) as others
            from portal.public_case c
            """;

    private static final String WANTED = """
            c.fit and c.stage <> 'NONE' and c.stage = any(:stages) and c.category = any(:open) and c.request >= :since
            and (:district::text is null or c.district = :district)
            """;

    private final JdbcClient sql;
    private final CategoryFaces faces;
    private final Clock clock;

    PublicCases(JdbcClient sql, CategoryFaces faces, Clock clock) {
        this.sql = sql;
        this.faces = faces;
        this.clock = clock;
    }

    /**
     * Cases that lie close together as the map is looked at now.
     *
     * @param one the case, where it is only one
     */
    record Cluster(
            double lon, double lat, int cases, @Nullable PublicCase one) {}

    private record Counted(double lon, double lat, int cases, long newest) {}

    /** Of {@code requests}, those that somebody else can join, in the same order. */
    public List<PublicCase> joinable(List<RequestId> requests) {
        Map<Long, PublicCase> shown =
                byRequest(requests.stream().map(RequestId::value).toList());
        return requests.stream()
                .map(id -> shown.get(id.value()))
                .filter(Objects::nonNull)
                .filter(each -> each.stage().isOpen())
                .toList();
    }

    /** The request behind a name on a page, and what is shown of it; empty if it is not shown (any more). */
    public Optional<Map.Entry<RequestId, PublicCase>> find(String ref) {
        return sql.sql(SHOWN + "where c.ref = :ref and c.fit and c.stage <> 'NONE' and c.category = any(:open)")
                .param("ref", ref)
                .param("open", open())
                .query((row, n) -> Map.entry(new RequestId(row.getLong("request")), shown(row)))
                .optional();
    }

    private Map<Long, PublicCase> byRequest(Collection<Long> requests) {
        Map<Long, PublicCase> found = new HashMap<>();
        if (!requests.isEmpty()) {
            sql.sql(
                            SHOWN
                                    + "where c.request = any(:requests) and c.fit and c.stage <> 'NONE' and c.category = any(:open)")
                    .param("requests", requests.toArray(Long[]::new))
                    .param("open", open())
                    .query(row -> {
                        found.put(row.getLong("request"), shown(row));
                    });
        }
        return found;
    }

    /** What the window shows, counted together where it lies close together; the fullest first. */
    List<Cluster> clusters(Window window, Filter filter) {
        List<Counted> counted = wanted(sql.sql("""
                        select avg(c.lon) as lon, avg(c.lat) as lat, count(*) as cases, max(c.request) as newest
                        from portal.public_case c
                        where c.lon between :west and :east and c.lat between :south and :north and
                        """ + WANTED + """
                        group by floor(c.lon / :square), floor(c.lat / (:square * 0.8))
                        order by cases desc limit :most
                        """), filter)
                .param("west", window.west())
                .param("east", window.east())
                .param("south", window.south())
                .param("north", window.north())
                .param("square", window.square())
                .param("most", MOST_CLUSTERS)
                .query((row, n) -> new Counted(
                        row.getDouble("lon"), row.getDouble("lat"), row.getInt("cases"), row.getLong("newest")))
                .list();
        Map<Long, PublicCase> alone = byRequest(counted.stream()
                .filter(each -> each.cases() == 1)
                .map(Counted::newest)
                .toList());
        return counted.stream()
                .map(each -> new Cluster(
                        each.lon(), each.lat(), each.cases(), each.cases() == 1 ? alone.get(each.newest()) : null))
                .toList();
    }

    /**
     * The same as a list, newest first.
     *
     * @param window null for all
     * @param after the last one of the page before
     */
    Slice<PublicCase> list(@Nullable Window window, Filter filter, @Nullable String after) {
        String within = window == null ? "" : " and c.lon between :west and :east and c.lat between :south and :north";
        JdbcClient.StatementSpec asked = wanted(sql.sql(SHOWN + "where " + WANTED + within + """
                         and (:after::text is null or c.request < (select request from portal.public_case where ref = :after))
                         order by c.request desc limit :most
                        """), filter)
                .param("after", after)
                .param("most", PAGE + 1);
        if (window != null) {
            asked = asked.param("west", window.west())
                    .param("east", window.east())
                    .param("south", window.south())
                    .param("north", window.north());
        }
        return Slice.cut(asked.query((row, n) -> shown(row)).list(), PAGE, PublicCase::ref);
    }

    /** Within the longest time that the map shows. */
    @Override
    public Map<CategoryCode, Shown> shown(Collection<CategoryCode> categories) {
        Map<CategoryCode, Shown> shown = new HashMap<>();
        if (!categories.isEmpty()) {
            sql.sql("""
                            select category, count(*) filter (where stage in ('RECEIVED', 'WORKING')), count(*) filter (where stage = 'DONE')
                            from portal.public_case
                            where fit and stage <> 'NONE' and category = any(?) and request >= ?
                            group by category
                            """)
                    .param(categories.stream().map(CategoryCode::value).toArray(String[]::new))
                    .param(TimeSorted.firstAt(clock.instant().minus(Duration.ofDays(Filter.MANY_DAYS))))
                    .query(row -> {
                        shown.put(new CategoryCode(row.getString(1)), new Shown(row.getInt(2), row.getInt(3)));
                    });
        }
        return shown;
    }

    private JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec statement, Filter filter) {
        return statement
                .param("stages", filter.stages())
                .param("open", open())
                .param("since", TimeSorted.firstAt(clock.instant().minus(Duration.ofDays(filter.days()))))
                .param(
                        "district",
                        filter.district() == null ? null : filter.district().value());
    }

    private String[] open() {
        return faces.current().values().stream()
                .filter(CategoryFace::open)
                .map(face -> face.category().value())
                .toArray(String[]::new);
    }

    private static PublicCase shown(ResultSet row) throws SQLException {
        String district = row.getString("district");
        String street = row.getString("street");
        return new PublicCase(
                row.getString("ref"),
                new CategoryCode(row.getString("category")),
                PublicStage.valueOf(row.getString("stage")),
                district == null ? null : new AreaCode(district),
                street == null ? null : new AreaCode(street),
                (Double) row.getObject("lon"),
                (Double) row.getObject("lat"),
                row.getBoolean("rough"),
                row.getObject("day", LocalDate.class),
                row.getInt("others"));
    }
}
