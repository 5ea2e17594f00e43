package cn.qingsu.intake;

import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.intake.csv.Row;
import cn.qingsu.intake.csv.Table;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Progress;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Brings a file of requests in through the same door as every other. What is broken is told by line and reason, and the rest
 * goes in. Run twice, nothing is doubled, so an import that was interrupted is simply run again.
 */
@Service
public final class RequestImport {

    private static final String CLAUSE = "导入规则：文件须可读取，渠道须在本市渠道目录内";

    private final Batches batches;
    private final KnownChannels channels;
    private final Areas areas;
    private final Categories categories;
    private final Rules rules;

    RequestImport(Batches batches, KnownChannels channels, Areas areas, Categories categories, Rules rules) {
        this.batches = batches;
        this.channels = channels;
        this.areas = areas;
        this.categories = categories;
        this.rules = rules;
    }

    /**
     * Imports a file; returns when all of it went in or was refused.
     *
     * @param author who registers
     * @param progress told rows done and rows in all, the latter estimated by bytes until the end
     * @return refused with {@code file-unreadable}, {@code columns-missing}, {@code unknown-channel} or {@code
     *     channel-missing}, each before any row went in; with {@code file-unreadable} also if reading fails on the way
     */
    public Decision<ImportResult> run(ImportOrder order, Author author, Progress progress) {
        if (!Files.isRegularFile(order.file()) || !Files.isReadable(order.file())) {
            return unreadable(order);
        }
        ChannelCode channel = null;
        if (order.channel() != null) {
            channel = channels.named(order.channel(), rules.today()).orElse(null);
            if (channel == null) {
                return Decision.refused(
                        "unknown-channel",
                        CLAUSE,
                        "没有名为“" + order.channel() + "”的渠道，现有：" + String.join("、", channels.names()) + "。");
            }
        } else if (!order.mapping().columns().containsKey(ImportTarget.CHANNEL)) {
            return Decision.refused("channel-missing", CLAUSE, "请用 --channel 指明渠道，或者指明哪一列是渠道。");
        }
        return imported(order, channel, author, progress);
    }

    private Decision<ImportResult> imported(
            ImportOrder order, @Nullable ChannelCode channel, Author author, Progress progress) {
        try (Table table = Table.open(order.file())) {
            return switch (Columns.of(order.mapping(), table.header())) {
                case Decision.Refused<Columns> refused -> refused.cast();
                case Decision.Accepted<Columns>(Columns columns) ->
                    Decision.accepted(imported(
                            table,
                            new RowReading(
                                    columns, order.sourceName(), channel, channels, areas, categories, rules.today()),
                            author,
                            progress));
            };
        } catch (IOException e) {
            return unreadable(order);
        }
    }

    private ImportResult imported(Table table, RowReading reading, Author author, Progress progress)
            throws IOException {
        ImportTally tally = new ImportTally();
        Batch batch = new Batch();
        for (Row row = table.next(); row != null; row = table.next()) {
            switch (row) {
                case Row.Broken broken -> tally.refused(broken.line(), BrokenRows.reason(broken));
                case Row.Fields fields -> {
                    switch (reading.of(fields)) {
                        case Decision.Accepted<Submission>(Submission submission) ->
                            batch.add(fields.line(), submission);
                        case Decision.Refused<Submission>(var refusal) ->
                            tally.refused(fields.line(), refusal.message());
                    }
                }
            }
            if (batch.isFull()) {
                batches.register(batch, author, tally);
                batch = new Batch();
                progress.at(tally.read(), tally.estimated(table.position(), table.size()));
            }
        }
        batches.register(batch, author, tally);
        progress.at(tally.read(), tally.read());
        return tally.result();
    }

    private static Decision<ImportResult> unreadable(ImportOrder order) {
        return Decision.refused("file-unreadable", CLAUSE, "读不到文件 " + order.file() + "，请检查路径和权限。");
    }
}
