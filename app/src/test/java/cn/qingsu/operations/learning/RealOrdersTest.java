package cn.qingsu.operations.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qingsu.dispatch.learning.Assessment;
import cn.qingsu.dispatch.learning.Example;
import cn.qingsu.dispatch.learning.Figures;
import cn.qingsu.dispatch.learning.History;
import cn.qingsu.dispatch.learning.LearnedModel;
import cn.qingsu.dispatch.learning.Learning;
import cn.qingsu.dispatch.learning.LearningWatch;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A small part of another city's real orders, where they are at hand: enough to notice when something breaks, not to compare methods. */
class RealOrdersTest {

    private static final int LEARNED = 900;
    private static final int ASKED = 200;

    @Test
    void a_few_hundred_real_orders_already_teach_something() throws Exception {
        Optional<Path> file = Stream.of("../../shared/data", "../../../shared/data", "../shared/data")
                .map(folder -> Path.of(folder, "haikou_workorders.csv"))
                .filter(Files::isReadable)
                .findFirst();
        assumeTrue(file.isPresent(), "the real orders (shared/data/haikou_workorders.csv) are not at hand");
        List<Example> orders =
                new PastOrderFile(file.orElseThrow(), "text_without_hint", "department", null).read(silent());
        int from = orders.size() / 2;
        LearnedModel model = Learning.withLanguageModel(1, 2)
                .learn(new History("department", orders.subList(from, from + LEARNED)), LearningWatch.SILENT)
                .orElseThrow();
        Assessment assessment = new Assessment(model.labels().size());
        for (Example each : orders.subList(from + LEARNED, from + LEARNED + ASKED)) {
            assessment.add(model.recommend(each.text()).suggestions(), each.label());
        }
        Figures figures = assessment.figures();
        assertThat(figures.top1()).isGreaterThan(0.5);
        assertThat(figures.top3()).isGreaterThan(0.7);
        assertThat(figures.calibrationError()).isLessThan(0.2);
    }

    private static Report silent() {
        return new Report() {
            @Override
            public void line(Mark mark, String text) {}

            @Override
            public void at(long done, long total) {}
        };
    }
}
