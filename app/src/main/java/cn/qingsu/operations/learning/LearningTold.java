package cn.qingsu.operations.learning;

import cn.qingsu.dispatch.learning.LearningWatch;
import cn.qingsu.operations.console.Report;

/** Tells the person before the terminal what learning is at. */
public final class LearningTold implements LearningWatch {

    private final Report report;

    public LearningTold(Report report) {
        this.report = report;
    }

    @Override
    public void stage(Stage stage) {
        report.line("  " + stage.title() + "……");
    }

    @Override
    public void at(long done, long total) {
        report.at(done, total);
    }
}
