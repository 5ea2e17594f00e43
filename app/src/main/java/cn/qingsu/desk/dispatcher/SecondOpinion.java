package cn.qingsu.desk.dispatcher;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.dispatch.language.Answer;
import cn.qingsu.dispatch.language.Candidate;
import cn.qingsu.dispatch.language.LanguageModel;
import cn.qingsu.dispatch.language.Question;
import cn.qingsu.dispatch.language.Reranking;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Requesters;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Matter;
import cn.qingsu.request.Matters;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the city's large language model, where there is one, put the units of the card into another order. The card is there before it and
 * is shown anew when it has answered, so that nobody waits; where it does not answer well, the card stays as it was and says so.
 */
@Component
class SecondOpinion {

    private final LanguageModel model;
    private final Matters matters;
    private final Requesters requesters;
    private final CityNames names;

    SecondOpinion(LanguageModel model, Matters matters, Requesters requesters, CityNames names) {
        this.model = model;
        this.matters = matters;
        this.requesters = requesters;
        this.names = names;
    }

    boolean isOffered(AdviceCard card) {
        return model.isOn() && card.proposals().size() > 1;
    }

    /**
     * The card as it is to be shown now.
     *
     * @param said why the units stand as they do, in one sentence; empty where there is nothing to say
     */
    record Heard(AdviceCard card, String said) {}

    Heard on(RequestId id, AdviceCard card, @Nullable CategoryCode category) {
        Matter matter = matters.of(List.of(id)).get(id);
        if (matter == null) {
            return new Heard(card, "");
        }
        if (matter.privacy() != PrivacyLevel.OPEN) {
            return new Heard(card, "保密和匿名的诉求不交给大模型，以上按职责清单和历史工单。");
        }
        List<String> hidden =
                matter.requester() == null ? List.of() : requesters.namesToHide(List.of(matter.requester()));
        List<Candidate> candidates = card.proposals().stream()
                .map(each -> new Candidate(each.unit(), each.name(), clause(each), each.probability()))
                .toList();
        return switch (model.rerank(
                new Question(matter.text(), names.category(category), card.place(), candidates, hidden))) {
            case Answer.Given<Reranking>(Reranking said, var took) -> heard(card, said);
            case Answer.BuiltIn<Reranking>(Answer.Reason reason) -> new Heard(card, reason.label() + "，以上按职责清单和历史工单。");
        };
    }

    private static Heard heard(AdviceCard card, Reranking said) {
        AdviceCard ordered =
                card.inOrderOf(said.order().stream().map(Candidate::unit).toList());
        boolean moved = ordered.proposals().stream().anyMatch(Proposal::isRaised);
        String why = said.note().isEmpty() ? "" : "：" + said.note();
        return new Heard(ordered, (moved ? "以上次序经大模型调整" : "大模型比较后次序不变") + why);
    }

    private static String clause(Proposal proposal) {
        return proposal.reasons().stream().map(Proposal.Why::reason).collect(Collectors.joining("；"));
    }
}
