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
 * What the city's large language model says to the units of the card, where there is one. It comes after the card and moves nothing on
 * it, so that Enter takes what was read.
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

    /** Its order and its note, or why there is none, in one sentence. */
    String of(RequestId id, AdviceCard card, @Nullable CategoryCode category) {
        Matter matter = matters.of(List.of(id)).get(id);
        if (matter == null) {
            return "";
        }
        if (matter.privacy() != PrivacyLevel.OPEN) {
            return "保密和匿名的诉求不交给大模型，以上按职责清单和历史工单。";
        }
        List<String> hidden =
                matter.requester() == null ? List.of() : requesters.namesToHide(List.of(matter.requester()));
        List<Candidate> candidates = card.proposals().stream()
                .map(each -> new Candidate(each.unit(), each.name(), clause(each), each.probability()))
                .toList();
        return switch (model.rerank(
                new Question(matter.text(), names.category(category), card.place(), candidates, hidden))) {
            case Answer.Given<Reranking>(Reranking said, var took) -> told(said);
            case Answer.BuiltIn<Reranking>(Answer.Reason reason) -> reason.label() + "，以上按职责清单和历史工单。";
        };
    }

    private static String told(Reranking said) {
        String order = said.order().stream().map(Candidate::name).collect(Collectors.joining("、"));
        return "大模型的次序：" + order + (said.note().isEmpty() ? "" : "。" + said.note());
    }

    private static String clause(Proposal proposal) {
        return proposal.reasons().stream().map(Proposal.Why::reason).collect(Collectors.joining("；"));
    }
}
