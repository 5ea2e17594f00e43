package cn.qingsu.desk.action;

import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.request.Assignment;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.Petition;
import cn.qingsu.request.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which of the actions that state and role allow make sense now, so that no button leads to a sure refusal. */
@Component
public class Fitting {

    /** Set by the rules of call-back, never chosen by an officer. */
    private static final Set<String> ELSEWHERE = Set.of("record-callback");

    /** The roles that hand work down, in the order in which a command asks for them. */
    private static final List<Role> HANDING_DOWN =
            List.of(Role.UNIT_CLERK, Role.UNIT_LEADER, Role.DISTRICT_COORDINATOR);

    private final Access access;

    Fitting(Access access) {
        this.access = access;
    }

    /** The forms of what {@code officer} may do, in the order of their buttons. */
    public List<ActionForm> of(CaseFile file, Officer officer) {
        List<Assignment> mine = mine(file, officer);
        boolean handsDown = handingDown(file, officer)
                .filter(from -> from.acknowledgedAt() != null)
                .isPresent();
        return ActionForms.all().stream()
                .filter(form -> file.actions().contains(form.action()) && !ELSEWHERE.contains(form.action()))
                .filter(form -> form.action().equals("sub-dispatch") ? handsDown : fits(form.action(), file, mine))
                .toList();
    }

    /**
     * The open assignment from which the officer hands work down, which is the one that the command will find: where he acts for a unit,
     * else where he coordinates; that of his own unit first, then the lead, then the newest.
     */
    public Optional<Assignment> handingDown(CaseFile file, Officer officer) {
        return HANDING_DOWN.stream()
                .flatMap(role -> file.assignments().stream()
                        .filter(each -> each.isOpen() && access.covers(officer, role, each.unit()))
                        .min(Assignment.nearestTo(officer.unit()))
                        .stream())
                .findFirst();
    }

    /** The open assignments of the officer's own unit; if there are none, those of the units for which he may act. */
    public List<Assignment> mine(CaseFile file, Officer officer) {
        List<Assignment> covered = file.assignments().stream()
                .filter(Assignment::isOpen)
                .filter(each -> access.covers(officer, Role.UNIT_CLERK, each.unit())
                        || access.covers(officer, Role.UNIT_LEADER, each.unit()))
                .toList();
        List<Assignment> own = covered.stream()
                .filter(each -> each.unit().equals(officer.unit()))
                .toList();
        return own.isEmpty() ? covered : own;
    }

    private static boolean fits(String action, CaseFile file, List<Assignment> mine) {
        boolean lead = mine.stream().anyMatch(Assignment::isLead);
        boolean acknowledged = mine.stream().anyMatch(each -> each.acknowledgedAt() != null);
        boolean asked = open(file, Petition.EXTENSION) || open(file, Petition.PARKING);
        boolean parked = file.parkedUntil() != null;
        return switch (action) {
            case "acknowledge" -> mine.stream().anyMatch(each -> each.acknowledgedAt() == null);
            case "record-contact" -> !mine.isEmpty();
            case "note-progress" -> acknowledged;
            case "report" -> acknowledged && mine.stream().anyMatch(each -> !each.isLead());
            case "reply" -> acknowledged && lead && !asked;
            case "ask-extension" -> acknowledged && lead && !asked;
            case "ask-parking" -> acknowledged && lead && !asked && !parked;
            case "return" -> lead && !parked && mine.stream().noneMatch(Assignment::binding);
            case "grant-extension", "refuse-extension" -> open(file, Petition.EXTENSION);
            case "grant-parking", "refuse-parking" -> open(file, Petition.PARKING);
            case "end-parking" -> parked;
            case "merge" -> !parked;
            case "change-lead" -> !parked && !asked && isLeading(file);
            case "pause-clock" -> !file.clock().isPaused();
            case "resume-clock" -> file.clock().isPaused();
            case "supervise" -> !file.supervised();
            case "end-supervision" -> file.supervised();
            case "explain" -> file.outcome() == CallbackOutcome.EXPLAIN;
            case "judge-exclusion" -> file.outcome() == CallbackOutcome.EXCLUSION;
            case "ask-supplement" -> file.matter().requester() != null;
            default -> true;
        };
    }

    private static boolean isLeading(CaseFile file) {
        return file.merged().stream().anyMatch(each -> each.state() == State.MERGED);
    }

    private static boolean open(CaseFile file, Petition kind) {
        return file.petitions().stream().anyMatch(each -> each.kind() == kind && each.granted() == null);
    }
}
