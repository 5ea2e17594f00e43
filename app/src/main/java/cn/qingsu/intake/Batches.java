package cn.qingsu.intake;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.request.Registered;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Registers rows many at a time; where one of a batch fails, each goes alone, so that only that one stays out. */
@Component
final class Batches {

    private final Reception reception;

    Batches(Reception reception) {
        this.reception = reception;
    }

    void register(Batch batch, Author author, ImportTally tally) {
        List<Decision<Registered>> decisions;
        try {
            decisions = reception.submitAll(batch.submissions(), author);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException oneFailed) {
            batch.items().forEach(item -> tally(item, alone(item, author), tally));
            return;
        }
        for (int i = 0; i < decisions.size(); i++) {
            tally(batch.items().get(i), decisions.get(i), tally);
        }
    }

    private Decision<Registered> alone(Batch.Item item, Author author) {
        try {
            return reception.submit(item.submission(), author);
        } catch (DataIntegrityViolationException unkeepable) {
            return Decision.refused("unkeepable", "导入规则：每行各列须能保存", "这一行的内容无法保存");
        }
    }

    private static void tally(Batch.Item item, Decision<Registered> decision, ImportTally tally) {
        switch (decision) {
            case Decision.Accepted<Registered>(Registered registered) -> tally.registered(registered.existedBefore());
            case Decision.Refused<Registered>(var refusal) -> tally.refused(item.line(), refusal.message());
        }
    }
}
