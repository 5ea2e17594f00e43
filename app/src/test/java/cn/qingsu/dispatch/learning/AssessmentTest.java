package cn.qingsu.dispatch.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static List<Suggestion> said(double probability, String... labels) {
        return Arrays.stream(labels)
                .map(label -> new Suggestion(label, label.equals(labels[0]) ? probability : 0, List.of()))
                .toList();
    }

    @Test
    void figures_are_counted_as_they_are_defined() {
        Assessment assessment = new Assessment(3);
        assessment.add(said(0.95, "甲", "乙", "丙"), "甲");
        assessment.add(said(0.90, "甲", "乙", "丙"), "甲");
        assessment.add(said(0.60, "乙", "甲", "丙"), "甲");
        assessment.add(said(0.50, "乙", "丙", "甲"), "乙");
        Figures figures = assessment.figures();
        assertThat(figures.cases()).isEqualTo(4);
        assertThat(figures.top1()).isEqualTo(0.75);
        assertThat(figures.top3()).isEqualTo(1);
        // 甲: 2 hits, 2 proposed, 3 cases; 乙: 1 hit, 2 proposed, 1 case
        assertThat(figures.macroF1()).isEqualTo((0.8 + 2.0 / 3) / 2, within(1e-12));
        assertThat(figures.coverageAt95()).isEqualTo(0.5);
        assertThat(assessment.bar(0.95)).isEqualTo(0.90);
        // one class for each: |0.95-1| and |0.90-1| fall together, |0.60-0| and |0.50-1|
        assertThat(figures.calibrationError()).isEqualTo((0.05 + 0.10 + 0.60 + 0.50) / 4, within(1e-12));
    }

    @Test
    void cases_that_are_equally_sure_are_taken_all_or_none() {
        Assessment assessment = new Assessment(2);
        assessment.add(said(0.9, "甲", "乙"), "甲");
        assessment.add(said(0.9, "甲", "乙"), "乙");
        assertThat(assessment.figures().coverageAt95()).isZero();
        assertThat(assessment.bar(0.95)).isGreaterThan(1);
    }

    @Test
    void a_label_that_nobody_learned_is_an_error() {
        Assessment assessment = new Assessment(2);
        assessment.add(said(0.9, "甲", "乙"), "丁");
        assertThat(assessment.figures().top1()).isZero();
        assertThat(assessment.figures().macroF1()).isZero();
    }
}
