package cn.qingsu.operations.task;

import cn.qingsu.city.AreaFile;
import cn.qingsu.city.AreaImport;
import cn.qingsu.city.AreasImported;
import cn.qingsu.city.CoordinateSystem;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Report;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code import areas}: real street boundaries for drawn ones. */
@Component
class ImportAreas implements Task {

    private static final int SHOWN = 20;

    private final AreaImport areas;

    ImportAreas(AreaImport areas) {
        this.areas = areas;
    }

    @Override
    public String name() {
        return "import-areas";
    }

    @Override
    public int run(Call call, Report report) {
        String system = call.argument("system").orElse("wgs84");
        AreaFile file = new AreaFile(
                call.file("file"),
                call.argument("code-property").orElse(AreaFile.CODE_PROPERTY),
                CoordinateSystem.named(system)
                        .orElseThrow(() -> new PlainFault("不认识的坐标系：" + system + "。可用 wgs84、gcj02、bd09。")),
                call.argument("attribution").orElse(null));
        return switch (areas.run(file, Author.SYSTEM, report)) {
            case Decision.Accepted<AreasImported>(AreasImported imported) -> tell(imported, report);
            case Decision.Refused<AreasImported>(var refusal) -> throw new PlainFault(refusal.message());
        };
    }

    private static int tell(AreasImported imported, Report report) {
        imported.rejected().stream()
                .limit(SHOWN)
                .forEach(each -> report.line(
                        Mark.NOTICE,
                        String.format(Locale.ROOT, "第 %d 个要素 %s：%s", each.feature(), each.name(), each.reason())));
        if (imported.rejected().size() > SHOWN) {
            report.line(
                    Mark.NOTICE,
                    String.format(
                            Locale.ROOT, "……另有 %d 个要素未导入", imported.rejected().size() - SHOWN));
        }
        report.line(
                imported.rejected().isEmpty() ? Mark.DONE : Mark.NOTICE,
                String.format(
                        Locale.ROOT,
                        "共 %d 个要素：导入 %d 个（其中 %d 个替换了示意边界），未变化 %d 个，未导入 %d 个。",
                        imported.features(),
                        imported.taken(),
                        imported.replacedApproximate(),
                        imported.unchanged(),
                        imported.rejected().size()));
        if (!imported.attribution().isEmpty()) {
            report.line("  地图须注明：" + imported.attribution());
        }
        return imported.taken() + imported.unchanged() > 0 || imported.features() == 0 ? 0 : 1;
    }
}
