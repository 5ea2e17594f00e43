package cn.qingsu.bench.plans;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.bench.inside.Act.Ask;
import cn.qingsu.bench.inside.Binding;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingleTest {

    private static Binding text(int place, String value) throws ReflectiveOperationException {
        return new Binding(
                PreparedStatement.class.getMethod("setString", int.class, String.class), List.of(place, value));
    }

    private static Binding number(int place, long value) throws ReflectiveOperationException {
        return new Binding(PreparedStatement.class.getMethod("setLong", int.class, long.class), List.of(place, value));
    }

    @Test
    void each_statement_of_a_message_gets_its_own_values() throws SQLException, ReflectiveOperationException {
        Ask ask = new Ask(
                "1",
                "insert into a values (?, ?);\nupdate b set c = ? where d = 'x;y?'",
                List.of(List.of(number(2, 7), text(1, "it's"), text(3, "z"))));

        List<Single> singles = Single.of(ask);

        assertThat(singles).hasSize(2);
        assertThat(singles.get(0).prepare("p")).isEqualTo("prepare p (varchar, int8) as insert into a values ($1, $2)");
        assertThat(singles.get(0).execute("p")).isEqualTo("execute p ('it''s', '7')");
        assertThat(singles.get(1).prepare("q"))
                .isEqualTo("prepare q (varchar) as update b set c = $1 where d = 'x;y?'");
        assertThat(singles.get(1).execute("q")).isEqualTo("execute q ('z')");
    }

    @Test
    void what_is_not_planned_is_known() throws SQLException {
        assertThat(Single.of(new Ask("1", "set timezone = 'UTC'", List.of()))
                        .getFirst()
                        .isPlanned())
                .isFalse();
        assertThat(Single.of(new Ask("1", "with a as (select 1) select * from a", List.of()))
                        .getFirst()
                        .isPlanned())
                .isTrue();
    }
}
