package cn.qingsu.operations.task;

import cn.qingsu.intake.ImportMapping;
import cn.qingsu.intake.ImportOrder;
import cn.qingsu.intake.ImportResult;
import cn.qingsu.intake.RequestImport;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Report;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code import requests}: a file of requests, through the same door as every other. */
@Component
class ImportRequests implements Task {

    private static final int SHOWN = 50;

    private final RequestImport requests;

    ImportRequests(RequestImport requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "import-requests";
    }

    @Override
    public int run(Call call, Report report) {
        Decision<ImportResult> result = ImportMapping.parse(call.required("map"))
                .then(mapping -> requests.run(
                        new ImportOrder(
                                call.file("file"),
                                mapping,
                                call.argument("channel").orElse(null),
                                call.argument("source").orElse(null)),
                        Author.SYSTEM,
                        report));
        return switch (result) {
            case Decision.Accepted<ImportResult>(ImportResult imported) -> tell(imported, report);
            case Decision.Refused<ImportResult>(var refusal) -> throw new PlainFault(refusal.message());
        };
    }

    /** Broken rows are no failure of the import: the rest went in. Nothing in but broken rows is one. */
    private static int tell(ImportResult imported, Report report) {
        imported.rows().stream()
                .limit(SHOWN)
                .forEach(row ->
                        report.line(Mark.NOTICE, String.format(Locale.ROOT, "第 %d 行：%s", row.line(), row.reason())));
        if (imported.refused() > SHOWN) {
            report.line(Mark.NOTICE, String.format(Locale.ROOT, "……另有 %,d 行未导入", imported.refused() - SHOWN));
        }
        report.line(
                imported.refused() == 0 ? Mark.DONE : Mark.NOTICE,
                String.format(
                        Locale.ROOT,
                        "共 %,d 行：新登记 %,d 件，此前已登记 %,d 件，未导入 %,d 行。",
                        imported.read(),
                        imported.registered(),
                        imported.alreadyThere(),
                        imported.refused()));
        return imported.refused() > 0 && imported.refused() == imported.read() ? 1 : 0;
    }
}
