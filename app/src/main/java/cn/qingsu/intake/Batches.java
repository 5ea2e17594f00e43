package cn.qingsu.intake;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.request.Registered;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionOperations;

/** Registers rows many at a time; where one of a batch fails, each goes alone, so that only that one stays out. */
@Component
final class Batches {

    private final Intake intake;
    private final TransactionOperations transactions;

    Batches(Intake intake, TransactionOperations transactions) {
        this.intake = intake;
        this.transactions = transactions;
    }

    void register(Batch batch, Author author, ImportTally tally) {
        List<Decision<Registered>> decisions;
        try {
            decisions = transactions.execute(status -> {
                List<Decision<Registered>> made = new ArrayList<>();
                for (Batch.Item item : batch.items()) {
                    made.add(intake.submit(item.submission(), author));
                }
                return made;
            });
        } catch (UnexpectedRollbackException | DataIntegrityViolationException | ConcurrencyFailureException e) {
            batch.items().forEach(item -> tally(item, alone(item, author), tally));
            return;
        }
        for (int i = 0; i < decisions.size(); i++) {
            tally(batch.items().get(i), decisions.get(i), tally);
        }
    }

    private Decision<Registered> alone(Batch.Item item, Author author) {
        try {
            return intake.submit(item.submission(), author);
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
