package cn.qingsu.knowledge;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.Slice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles as they are listed for whoever keeps them, one line for each. */
@Repository
public class ArticleLists {

    /**
     * What is wanted.
     *
     * @param words all of which stand somewhere in the article; may be blank
     */
    public record Filter(
            ArticleTab tab,
            String words,
            @Nullable CategoryCode category,
            @Nullable UnitCode owner) {}

    /** Constant text over {@code newest} and {@code held}: the version that holds on :day, unless it is over. */
    private static final String LISTS = """
            with newest as (
                select distinct on (number) * from knowledge.article where state <> 'DISCARDED' order by number, version desc
            ), held as (
                select distinct on (number) * from knowledge.article
                where state in ('PUBLISHED', 'EXPIRED') and valid_from <= :day order by number, version desc
            ), listed as (
                select 'OFFERED' as tab, held.* from held where state = 'PUBLISHED' and (last_day is null or last_day >= :day)
                union all
                select 'EXPIRING', held.* from held where state = 'PUBLISHED' and last_day between :day and :soon
                union all
                select 'EXPIRED', held.* from held where state = 'EXPIRED' or last_day < :day
                union all
                select state, newest.* from newest where state in ('DRAFT', 'IN_REVIEW')
                union all
                select 'ALL', newest.* from newest
            )
            """;

    private final JdbcClient sql;
    private final KnowledgeSettings settings;

    ArticleLists(JdbcClient sql, KnowledgeSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** Newest numbers first. */
    public Slice<Article> page(Filter filter, LocalDate day, @Nullable Long after, int limit) {
        String[] words = Arrays.stream(filter.words().strip().split("\\s+"))
                .filter(each -> !each.isEmpty())
                .map(each -> "%" + each.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
        List<Article> rows = sql.sql(LISTS + """
                        select * from listed
                        where tab = :tab and number < :after
                          and (:category = '' or :category = any(categories)) and (:owner = '' or owner = :owner)
                          and concat_ws(' ', 'K' || number, title, question, answer, aliases, source) ilike all(:words)
                        order by number desc limit :limit
                        """)
                .param("day", day)
                .param("soon", day.plusDays(noticeDays()))
                .param("tab", filter.tab().name())
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param(
                        "category",
                        filter.category() == null ? "" : filter.category().value())
                .param("owner", filter.owner() == null ? "" : filter.owner().value())
                .param("words", words)
                .param("limit", limit + 1)
                .query((row, n) -> ArticleTable.article(row))
                .list();
        return Slice.cut(rows, limit, article -> Long.toString(article.number().value()));
    }

    /** How many stand in each list. */
    public Map<ArticleTab, Integer> counts(LocalDate day) {
        Map<ArticleTab, Integer> counts = new EnumMap<>(ArticleTab.class);
        sql.sql(LISTS + "select tab, count(*) from listed group by tab")
                .param("day", day)
                .param("soon", day.plusDays(noticeDays()))
                .query((row, n) -> counts.put(ArticleTab.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    /** How many days before its last one an article is listed as expiring, as it is set today. */
    public int noticeDays() {
        return settings.number(KnowledgeSetting.EXPIRY_NOTICE_DAYS);
    }
}
