package cn.qingsu.desk.bulk;

import cn.qingsu.desk.action.ActionForm;
import cn.qingsu.desk.action.ActionForms;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Foresight;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The actions that make sense for many cases at once: the same words or the same unit fit each of them. A reply, a return or an answer is
 * about one matter and stays out.
 */
@Component
class BulkActions {

    private static final Set<String> FOR_MANY = Set.of(
            "accept",
            "acknowledge",
            "dispatch",
            "sub-dispatch",
            "add-co-handler",
            "note-progress",
            "ask-extension",
            "approve",
            "uphold-return",
            "refuse-return",
            "grant-extension",
            "refuse-extension",
            "grant-parking",
            "refuse-parking",
            "consult",
            "confirm-transfer",
            "confirm-not-accepted",
            "close",
            "supervise",
            "end-supervision");

    private final Foresight foresight;

    BulkActions(Foresight foresight) {
        this.foresight = foresight;
    }

    /**
     * An action on offer.
     *
     * @param fits for how many of the picked cases state and role allow it
     */
    record Offer(ActionForm form, long fits) {}

    static Optional<ActionForm> named(String action) {
        return FOR_MANY.contains(action) ? ActionForms.named(action) : Optional.empty();
    }

    /** What can be done with at least one of {@code ids}, in the order of the buttons of a case. */
    List<Offer> of(Collection<RequestId> ids, Officer officer) {
        Map<RequestId, List<String>> possible = foresight.actions(ids, officer);
        return ActionForms.all().stream()
                .filter(form -> FOR_MANY.contains(form.action()))
                .map(form -> new Offer(
                        form,
                        possible.values().stream()
                                .filter(actions -> actions.contains(form.action()))
                                .count()))
                .filter(offer -> offer.fits() > 0)
                .toList();
    }
}
