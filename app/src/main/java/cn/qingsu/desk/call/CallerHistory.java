package cn.qingsu.desk.call;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What whoever calls from a number has on file, as far as the officer may see identities. Those that are being handled are opened, so
 * that the agent can tell how they stand; each such view is logged.
 */
@Component
class CallerHistory {

    private static final int LOOKED_AT = 30;
    private static final int OPENED = 4;

    private final Cases cases;
    private final CityNames names;
    private final Clock clock;

    CallerHistory(Cases cases, CityNames names, Clock clock) {
        this.cases = cases;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param open newest first, the first few with what to tell of them
     * @param more whether there are more than are listed
     */
    record History(List<PastCase> open, List<PastCase> over, boolean more) {

        static final History NONE = new History(List.of(), List.of(), false);
    }

    History of(String number, Officer officer) {
        Slice<CaseRow> found = cases.byPhone(number, officer, null, LOOKED_AT);
        List<PastCase> open = new ArrayList<>();
        List<PastCase> over = new ArrayList<>();
        for (CaseRow row : found.items()) {
            if (row.state().isSettled()) {
                over.add(line(row));
            } else if (open.size() < OPENED) {
                open.add(told(row, officer));
            } else {
                open.add(line(row));
            }
        }
        return new History(open, over, found.next() != null);
    }

    private PastCase told(CaseRow row, Officer officer) {
        return switch (cases.open(row.id(), officer)) {
            case Decision.Accepted<CaseFile>(CaseFile file) ->
                past(
                        row,
                        file.version(),
                        WhatToTell.of(file, names.unit(row.leadUnit()), clock.instant()),
                        file.actions().contains("add-words"),
                        file.actions().contains("give-supplement"));
            case Decision.Refused<CaseFile> refused -> line(row);
        };
    }

    private PastCase line(CaseRow row) {
        return past(row, row.version(), List.of(), false, false);
    }

    private PastCase past(CaseRow row, int version, List<String> told, boolean mayAdd, boolean waits) {
        return new PastCase(
                row.id().toString(),
                row.number(),
                version,
                row.title(),
                row.state().name(),
                row.state().label(),
                Moments.minute(row.registeredAt()),
                names.place(row.place()),
                told,
                mayAdd,
                waits);
    }
}
