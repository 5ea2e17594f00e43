package cn.qingsu.operations.unavailable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppointmentsTest {

    private static final long NOW = 1_000;

    private final Appointments appointments = new Appointments(Duration.ofSeconds(3), Duration.ofSeconds(10));

    private List<Integer> given(int many, long now, int room) {
        return IntStream.range(0, many)
                .mapToObj(_ -> appointments.next(now, room))
                .toList();
    }

    private static Map<Integer, Long> counted(List<Integer> given) {
        return given.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void a_few_come_again_soon() {
        assertThat(given(2, NOW, 20)).containsOnly(3);
        assertThat(given(2, NOW + 1, 20)).containsOnly(3);
    }

    @Test
    void of_many_no_more_than_there_is_room_for_come_in_one_second() {
        assertThat(counted(given(50, NOW, 20))).isEqualTo(Map.of(3, 20L, 4, 20L, 5, 10L));
    }

    @Test
    void a_second_that_was_given_is_not_given_again_later() {
        given(50, NOW, 20);
        assertThat(counted(given(15, NOW + 1, 20))).isEqualTo(Map.of(4, 10L, 5, 5L));
    }

    @Test
    void when_the_flood_is_over_whoever_is_turned_away_comes_again_soon() {
        given(50, NOW, 20);
        assertThat(given(1, NOW + 3, 20)).containsExactly(3);
    }

    @Test
    void when_all_seconds_are_given_the_later_ones_take_what_there_is() {
        given(8 * 20, NOW, 20);
        assertThat(given(500, NOW, 20)).allMatch(seconds -> seconds >= 6 && seconds <= 10);
        assertThat(given(500, NOW + 1, 20)).as("the next second becomes free").contains(10);
    }
}
