package cn.qingsu.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts while an import runs. */
final class ImportTally {

    private final List<RefusedRow> rows = new ArrayList<>();
    private long registered;
    private long alreadyThere;
    private long refused;

    void registered(boolean existedBefore) {
        if (existedBefore) {
            alreadyThere++;
        } else {
            registered++;
        }
    }

    void refused(long line, String reason) {
        refused++;
        if (rows.size() < ImportResult.MOST_ROWS) {
            rows.add(new RefusedRow(line, reason));
        }
    }

    long read() {
        return registered + alreadyThere + refused;
    }

    /** How many rows there are in all, if the rest is like what was read. */
    long estimated(long bytesRead, long bytes) {
        return bytesRead == 0 ? 0 : Math.max(read(), Math.round((double) read() * bytes / bytesRead));
    }

    ImportResult result() {
        rows.sort(Comparator.comparingLong(RefusedRow::line));
        return new ImportResult(read(), registered, alreadyThere, refused, rows);
    }
}
