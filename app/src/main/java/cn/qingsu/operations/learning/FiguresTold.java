package cn.qingsu.operations.learning;

import cn.qingsu.dispatch.learning.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Figures for people and for programs. */
public final class FiguresTold {

    private FiguresTold() {}

    /** In one plain Chinese line. */
    public static String line(Figures figures) {
        return String.format(
                Locale.ROOT,
                "%,d 件：首选正确 %.1f%%，前三含正确 %.1f%%，宏平均 F1 %.3f；最有把握的 %.1f%% 可达 95%% 正确，%.1f%% 可达 90%% 正确；把握程度的误差 %.1f 个百分点",
                figures.cases(),
                figures.top1() * 100,
                figures.top3() * 100,
                figures.macroF1(),
                figures.coverageAt95() * 100,
                figures.coverageAt90() * 100,
                figures.calibrationError() * 100);
    }

    /**
     * As {@code assess} writes them.
     *
     * @param milliseconds what each case took
     */
    public static Map<String, Number> fields(Figures figures, Durations milliseconds) {
        Map<String, Number> fields = new LinkedHashMap<>();
        fields.put("cases", figures.cases());
        fields.put("labels", figures.labels());
        fields.put("top1", rounded(figures.top1(), 4));
        fields.put("top3", rounded(figures.top3(), 4));
        fields.put("macro_f1", rounded(figures.macroF1(), 4));
        fields.put("coverage_at_95_precision", rounded(figures.coverageAt95(), 4));
        fields.put("coverage_at_90_precision", rounded(figures.coverageAt90(), 4));
        fields.put("calibration_error", rounded(figures.calibrationError(), 4));
        fields.put("median_ms_per_case", rounded(milliseconds.quantile(0.5), 2));
        fields.put("p95_ms_per_case", rounded(milliseconds.quantile(0.95), 2));
        return fields;
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
