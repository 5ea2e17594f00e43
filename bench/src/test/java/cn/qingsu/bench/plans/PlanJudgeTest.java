package cn.qingsu.bench.plans;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.bench.plans.Finding.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanJudgeTest {

    private static final PlanJudge JUDGE = new PlanJudge(
            new GrowingTables(Map.of("request.request_2026_11", 90_000.0, "request.request_2026_12", 12.0)));

    private static List<Finding> judged(String json) {
        return JUDGE.judge(JsonMapper.builder().build().readTree(json));
    }

    @Test
    void all_of_a_table_that_grows_must_not_be_read() {
        assertThat(judged("""
                {"Node Type": "Seq Scan", "Schema": "request", "Relation Name": "request_2026_11",
                 "Plan Rows": 10, "Actual Rows": 10, "Actual Loops": 1}
                """)).extracting(Finding::kind).containsExactly(Kind.SCAN);
    }

    @Test
    void a_partition_with_few_rows_may_be_read_and_so_may_a_table_that_does_not_grow() {
        assertThat(judged("""
                {"Node Type": "Append", "Plan Rows": 10, "Actual Rows": 10, "Actual Loops": 1, "Plans": [
                    {"Node Type": "Seq Scan", "Schema": "request", "Relation Name": "request_2026_12",
                     "Plan Rows": 10, "Actual Rows": 10, "Actual Loops": 1},
                    {"Node Type": "Seq Scan", "Schema": "city", "Relation Name": "unit",
                     "Plan Rows": 2000, "Actual Rows": 2000, "Actual Loops": 1}]}
                """)).isEmpty();
    }

    @Test
    void what_a_plan_left_out_is_not_held_against_it() {
        assertThat(judged("""
                {"Node Type": "Seq Scan", "Schema": "request", "Relation Name": "request_2026_11",
                 "Plan Rows": 90000, "Actual Rows": 0, "Actual Loops": 0}
                """)).isEmpty();
    }

    @Test
    void a_sort_that_went_to_the_disk_is_found() {
        assertThat(judged("""
                {"Node Type": "Sort", "Sort Method": "external merge", "Sort Space Type": "Disk", "Sort Space Used": 20480,
                 "Plan Rows": 10, "Actual Rows": 10, "Actual Loops": 1}
                """)).extracting(Finding::kind).containsExactly(Kind.SPILL);
    }

    @Test
    void an_estimate_a_hundred_times_too_low_or_too_high_is_found() {
        String node = """
                {"Node Type": "Index Scan", "Schema": "request", "Relation Name": "request_2026_11", "Index Name": "i",
                 "Plan Rows": %d, "Actual Rows": %d, "Actual Loops": 1}
                """;
        assertThat(judged(String.format(Locale.ROOT, node, 9, 1_000)))
                .containsExactly(new Finding(
                        Kind.ESTIMATE, "Index Scan on request.request_2026_11 by i", "9 rows expected, 1,000 found"));
        assertThat(judged(String.format(Locale.ROOT, node, 5_000, 3)))
                .extracting(Finding::kind)
                .containsExactly(Kind.ESTIMATE);
        assertThat(judged(String.format(Locale.ROOT, node, 50, 1_000))).isEmpty();
        assertThat(judged(String.format(Locale.ROOT, node, 1, 150))).isEmpty();
    }

    @Test
    void fewer_rows_than_expected_are_fine_where_a_limit_has_stopped_asking() {
        assertThat(judged("""
                {"Node Type": "Limit", "Plan Rows": 50, "Actual Rows": 50, "Actual Loops": 1, "Plans": [
                    {"Node Type": "Index Scan", "Schema": "request", "Relation Name": "request_2026_11",
                     "Plan Rows": 80000, "Actual Rows": 50, "Actual Loops": 1}]}
                """)).isEmpty();
    }
}
