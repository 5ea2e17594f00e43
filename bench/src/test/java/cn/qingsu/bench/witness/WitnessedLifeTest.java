package cn.qingsu.bench.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.bench.city.Category;
import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Matters;
import cn.qingsu.bench.city.Staff;
import cn.qingsu.bench.city.Street;
import cn.qingsu.bench.journey.Failure;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Life;
import cn.qingsu.bench.journey.Step;
import cn.qingsu.bench.journey.StepFailed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WitnessedLifeTest {

    private static final List<String> ONE = List.of("token");
    private static final City CITY = new City(
            new Staff(ONE, ONE, ONE, ONE),
            List.of(new Street("370202001", "某街道", "token")),
            List.of(new Category("0101", "路面破损")));

    private final Findings findings = new Findings();
    private final FragileProduct product = new FragileProduct();
    private final WitnessedLife life =
            new WitnessedLife(new Life(product, new Matters(CITY, 1), CITY.staff()), Journey.LIFECYCLE, findings);

    @Test
    void what_was_done_though_nobody_heard_of_it_is_not_done_again() throws StepFailed {
        product.breaksAfter(Step.REPLY);
        assertThatThrownBy(life::goOn).isInstanceOf(StepFailed.class);
        life.goOn();
        assertThat(life.finished()).isTrue();
        assertThat(life.state()).isEqualTo("CLOSED");
        assertThat(product.done(Step.REPLY)).isEqualTo(1);
        assertThat(findings.doneAfterAll()).isEqualTo(Map.of(Failure.BROKEN, 1L));
        assertThat(findings.clean()).isTrue();
    }

    @Test
    void what_was_not_done_is_done_then() throws StepFailed {
        product.breaksBefore(Step.REPLY);
        assertThatThrownBy(life::goOn).isInstanceOf(StepFailed.class);
        assertThat(life.state()).isEqualTo("IN_PROGRESS");
        life.goOn();
        assertThat(life.finished()).isTrue();
        assertThat(product.done(Step.REPLY)).isEqualTo(1);
        assertThat(findings.clean()).isTrue();
    }

    @Test
    void what_was_acknowledged_and_is_not_there_is_lost() {
        product.breaksBefore(Step.APPROVE);
        assertThatThrownBy(life::goOn).isInstanceOf(StepFailed.class);
        product.forget(Step.REPLY);
        assertThatThrownBy(life::goOn).isInstanceOf(StepFailed.class);
        assertThat(findings.lost()).isPositive();
    }
}
