package cn.qingsu.dispatch.training;

import cn.qingsu.dispatch.learning.Recommendation;
import cn.qingsu.dispatch.training.Opinion.Likely;
import cn.qingsu.dispatch.training.Opinion.Silent;
import cn.qingsu.dispatch.training.Opinion.Told;
import cn.qingsu.dispatch.training.ServedModel.Nothing;
import cn.qingsu.dispatch.training.ServedModel.Said;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the champion says, in units as they stand today. */
@Component
class ServedChampion implements Champions {

    private final ServedModel model;
    private final KnownUnits units;

    ServedChampion(Trainings trainings, ModelFiles files, KnownUnits units, Clock clock) {
        this.units = units;
        model = new ServedModel(Task.UNIT, trainings, files, units::mostlyKnown, clock);
    }

    @Override
    public Opinion ask(String text, Duration limit) {
        return switch (model.ask(text, limit)) {
            case Nothing(String why) -> new Silent(why + "，以下只按职责清单");
            case Said said -> told(said);
        };
    }

    private Opinion told(Said said) {
        Recommendation recommendation = said.recommendation();
        List<Likely> likely = recommendation.suggestions().stream()
                .flatMap(each -> units.of(each.label()).stream()
                        .map(unit -> new Likely(unit, each.probability(), each.evidence())))
                .toList();
        List<Opinion.Like> like = recommendation.neighbours().stream()
                .flatMap(each -> Optional.ofNullable(said.orders().get(ModelFiles.digest(each.text()))).stream()
                        .map(request -> new Opinion.Like(request, each.likeness())))
                .toList();
        return new Told(
                said.training().id(),
                likely,
                recommendation.abstains(),
                like,
                said.training().sureness());
    }

    @PreDestroy
    void close() {
        model.close();
    }
}
