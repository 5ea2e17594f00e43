package cn.qingsu.dispatch.auto;

import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** People check a sample of what the machine dispatched. Their word counts in the measured precision. */
@Service
public class AutoChecks {

    private static final String CLAUSE = "规则 4：自动转办须有人工抽查";

    private final Opinions opinions;
    private final Units units;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AutoChecks(Opinions opinions, Units units, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.opinions = opinions;
        this.units = units;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param shouldBe who should have got it; null if the machine was right
     * @return refused with {@code wrong-role}, {@code unknown-unit}, {@code reason-missing} or {@code checked-already}
     */
    public Decision<MachineOpinion> check(
            RequestId request, @Nullable UnitCode shouldBe, String reason, Officer officer) {
        Role role = officer.has(Role.REVIEWER) ? Role.REVIEWER : Role.DISPATCHER;
        if (!officer.has(role)) {
            return Decision.refused("wrong-role", CLAUSE, "抽查由转办员或审核员进行。");
        }
        if (shouldBe != null && units.find(shouldBe).isEmpty()) {
            return Decision.refused("unknown-unit", CLAUSE, "没有这个承办单位，请从列表中选择。");
        }
        if (shouldBe != null && reason.isBlank()) {
            return Decision.refused("reason-missing", CLAUSE, "请写明为什么应由该单位办理。");
        }
        return Objects.requireNonNull(
                transaction.execute(status -> check(request, shouldBe, reason.strip(), officer.as(role))));
    }

    private Decision<MachineOpinion> check(
            RequestId request, @Nullable UnitCode shouldBe, String reason, Author author) {
        Optional<MachineOpinion> found = opinions.of(request)
                .filter(each -> each.dispatchedAt() != null && each.sampled() && each.agreed() == null);
        if (found.isEmpty()) {
            return Decision.refused("checked-already", CLAUSE, "这件诉求不在抽查之列，或已有人抽查。");
        }
        Instant at = clock.instant();
        journal.append(
                new Subject(AutoDispatched.SUBJECT, request.value()),
                author,
                at,
                new AutoChecked(shouldBe == null, shouldBe, reason.isEmpty() ? null : reason));
        opinions.checked(request, shouldBe == null, shouldBe, reason, Objects.requireNonNull(author.account()), at);
        return Decision.accepted(found.get());
    }
}
