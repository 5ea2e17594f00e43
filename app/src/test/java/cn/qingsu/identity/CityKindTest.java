package cn.qingsu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first start decides whether a city is a demonstration; a real one never becomes one. */
class CityKindTest {

    private static final List<Object[]> PEOPLE =
            List.of(new Object[] {"huawu01", "林知夏"}, new Object[] {"shenhe01", "顾清和"});

    private final JdbcClient sql = JdbcClient.create(TestDatabase.fresh());
    private final CityKind kind = new CityKind(sql, Clock.systemUTC());

    private void account(long id, String login, String name) {
        sql.sql(
                        "insert into identity.account (id, login, name, unit, password, created_at) values (?, ?, ?, 'X', '', now())")
                .params(id, login, name)
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "DEMONSTRATION, AS_BEFORE_OR_DEMONSTRATION, true",
        "DEMONSTRATION, AS_BEFORE_OR_REAL, true",
        "DEMONSTRATION, DEMONSTRATION, true",
        "DEMONSTRATION, REAL, false",
        "REAL, AS_BEFORE_OR_DEMONSTRATION, false",
        "REAL, REAL, false",
        "AS_BEFORE_OR_DEMONSTRATION, AS_BEFORE_OR_DEMONSTRATION, true",
        "AS_BEFORE_OR_DEMONSTRATION, REAL, false",
        "AS_BEFORE_OR_REAL, AS_BEFORE_OR_REAL, false",
        "AS_BEFORE_OR_REAL, AS_BEFORE_OR_DEMONSTRATION, false"
    })
    void the_first_start_decides_for_the_second(CityStart first, CityStart second, boolean demonstration) {
        assertThat(kind.isDemonstration()).isFalse();
        kind.decide(first, PEOPLE);
        kind.decide(second, PEOPLE);
        assertThat(kind.isDemonstration()).isEqualTo(demonstration);
    }

    @Test
    void a_city_that_was_set_up_before_this_was_kept_is_known_by_its_accounts() {
        account(1, "admin", "管理员");
        account(2, "shenhe01", "同名不同人");
        kind.decide(CityStart.AS_BEFORE_OR_DEMONSTRATION, PEOPLE);
        assertThat(kind.isDemonstration()).isFalse();
    }

    @Test
    void a_demonstration_that_was_set_up_before_this_was_kept_stays_one() {
        account(1, "shenhe01", "顾清和");
        kind.decide(CityStart.AS_BEFORE_OR_REAL, PEOPLE);
        assertThat(kind.isDemonstration()).isTrue();
    }

    @Test
    void a_real_city_is_never_made_a_demonstration() {
        kind.decide(CityStart.REAL, PEOPLE);
        kind.decide(CityStart.AS_BEFORE_OR_DEMONSTRATION, PEOPLE);
        kind.decide(CityStart.DEMONSTRATION, PEOPLE);
        assertThat(kind.isDemonstration()).isFalse();
    }
}
