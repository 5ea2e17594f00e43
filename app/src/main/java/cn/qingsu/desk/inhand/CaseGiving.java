package cn.qingsu.desk.inhand;

import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.setting.DeskSetting;
import cn.qingsu.desk.setting.DeskSettings;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A leader gives cases to his people; each time is journaled under the subject {@code in-hand}. */
@Component
public class CaseGiving {

    private static final String SUBJECT = "in-hand";

    private final CasesInHand inHand;
    private final OpenCases open;
    private final DeskSettings settings;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseGiving(
            CasesInHand inHand,
            OpenCases open,
            DeskSettings settings,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.inHand = inHand;
        this.open = open;
        this.settings = settings;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the officers of {@code unit} have in hand. */
    public List<InHand> ofUnit(UnitCode unit) {
        return inHand.ofUnit(unit.value());
    }

    /** Who of the unit has a page open. */
    public Set<AccountId> here(UnitCode unit) {
        return open.here(unit.value());
    }

    public void give(RequestId request, Account to, Officer leader, Role role) {
        transaction.executeWithoutResult(status -> {
            Optional<InHand> was = inHand.of(request);
            told(request, was.map(InHand::account).orElse(null), to.id(), leader, role);
            inHand.give(request, to, clock.instant().plus(Duration.ofHours(settings.number(DeskSetting.GIVEN_HOURS))));
        });
    }

    /** Lets a case go that one of the leader's unit has. @return whether one had it */
    public boolean takeBack(RequestId request, Officer leader, Role role) {
        return Boolean.TRUE.equals(transaction.execute(status -> inHand.of(request)
                .filter(each -> each.unit().equals(leader.unit().value()))
                .map(each -> {
                    told(request, each.account(), null, leader, role);
                    return inHand.release(request, each.account());
                })
                .orElse(false)));
    }

    private void told(RequestId request, @Nullable AccountId from, @Nullable AccountId to, Officer leader, Role role) {
        journal.append(
                new Subject(SUBJECT, request.value()),
                leader.as(role),
                clock.instant(),
                new CaseGiven(request, from, to));
    }
}
