package cn.qingsu.followup;

import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Follower;
import cn.qingsu.journal.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens a call-back when a reply is approved and closes it when the request moves on; keeps claims and verdicts. */
@Component
class CallbackProjection implements Follower {

    static final String NAME = "followup.callbacks";

    private final CallbackTables tables;
    private final CallbackStart start;

    CallbackProjection(CallbackTables tables, CallbackStart start) {
        this.tables = tables;
        this.start = start;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return CallbackFold.KINDS.keySet();
    }

    @Override
    public void follow(List<Entry> batch) {
        Set<Long> requests = batch.stream()
                .map(Entry::subject)
                .filter(subject -> subject.kind().equals(Subject.REQUEST))
                .map(Subject::id)
                .collect(Collectors.toSet());
        if (requests.isEmpty()) {
            return;
        }
        Map<Long, CallbackFold> folds = tables.folds(requests, start);
        for (Entry entry : batch) {
            CallbackFold fold = folds.get(entry.subject().id());
            if (fold != null && entry.subject().kind().equals(Subject.REQUEST)) {
                fold.on(
                        entry.as(Objects.requireNonNull(CallbackFold.KINDS.get(entry.type()))),
                        entry.author(),
                        entry.at());
            }
        }
        tables.write(folds.values());
    }

    @Override
    public void forget() {
        tables.empty();
    }
}
