package cn.qingsu.intake;

import java.util.List;

/**
 * How an import went.
 *
 * @param read rows of the file: registered, already there and refused
 * @param registered rows that became new requests
 * @param alreadyThere rows that had been registered before
 * @param refused how many rows did not go in
 * @param rows the refused rows in the file's order, the first {@value #MOST_ROWS} of them
 */
public record ImportResult(long read, long registered, long alreadyThere, long refused, List<RefusedRow> rows) {

    public static final int MOST_ROWS = 10_000;

    public ImportResult {
        rows = List.copyOf(rows);
    }
}
