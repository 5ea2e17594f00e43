package cn.qingsu.dispatch.training;

import cn.qingsu.dispatch.catalogue.Catalogue;
import cn.qingsu.dispatch.catalogue.Enquiries;
import cn.qingsu.dispatch.catalogue.Ruling;
import cn.qingsu.dispatch.learning.Assessment;
import cn.qingsu.dispatch.learning.Figures;
import cn.qingsu.dispatch.learning.LearnedModel;
import cn.qingsu.dispatch.learning.Recommendation;
import cn.qingsu.dispatch.learning.Suggestion;
import cn.qingsu.dispatch.lesson.Stated;
import cn.qingsu.dispatch.training.Material.Taught;
import cn.qingsu.dispatch.training.Sureness.Stance;
import cn.qingsu.kernel.RequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks a model about the most recent weeks, which it has not learned from. */
@Component
class Contest {

    private final Catalogue catalogue;
    private final Enquiries enquiries;
    private final Stated stated;

    Contest(Catalogue catalogue, Enquiries enquiries, Stated stated) {
        this.catalogue = catalogue;
        this.enquiries = enquiries;
        this.stated = stated;
    }

    /** @param sureness how it stands to the catalogue */
    record Result(Figures figures, Sureness sureness) {}

    /** By what the officers who classified and dispatched the requests decided. */
    Result of(Task task, LearnedModel model, List<Taught> window, LocalDate today) {
        return switch (task) {
            case UNIT -> units(model, window, today);
            case CATEGORY -> categories(model, window);
        };
    }

    private static Result categories(LearnedModel model, List<Taught> window) {
        Assessment assessment = new Assessment(model.labels().size());
        window.forEach(each -> assessment.add(model.recommend(each.text()).suggestions(), each.label(Task.CATEGORY)));
        return new Result(assessment.figures(), Sureness.UNKNOWN);
    }

    private Result units(LearnedModel model, List<Taught> window, LocalDate today) {
        Assessment assessment = new Assessment(model.labels().size());
        Sureness.Tally tally = new Sureness.Tally();
        Map<RequestId, Map<String, String>> facts =
                stated.of(window.stream().map(each -> each.lesson().request()).toList());
        for (Taught each : window) {
            Recommendation said = model.recommend(each.text());
            String truth = each.unit().value();
            assessment.add(said.suggestions(), truth);
            Suggestion first = said.first();
            Ruling.Named named = catalogue
                    .decide(enquiries.of(
                            each.lesson(), facts.getOrDefault(each.lesson().request(), Map.of()), today))
                    .named();
            String byCatalogue = named == null ? "" : named.unit().code().value();
            Stance stance = named == null
                    ? Stance.MODEL_ALONE
                    : byCatalogue.equals(first.label()) ? Stance.AGREE : Stance.DIFFER;
            tally.add(
                    stance,
                    first.probability(),
                    byCatalogue.equals(truth),
                    first.label().equals(truth));
        }
        return new Result(assessment.figures(), tally.sureness());
    }
}
