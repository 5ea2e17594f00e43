package cn.qingsu.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.journal.Event;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateGraphTest {

    private final StateGraph graph = StateGraph.get();

    @ParameterizedTest
    @EnumSource(State.class)
    void every_state_that_is_not_final_has_an_owner_and_a_way_out(State state) {
        boolean leads =
                graph.from(state).stream().anyMatch(row -> row.to().stream().anyMatch(to -> to != state));
        assertThat(leads).isEqualTo(!state.isFinal());
        assertThat(state.owner() == null).isEqualTo(state.isFinal());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void every_state_leads_to_an_end(State state) {
        assertThat(reachable(state)).containsAnyOf(State.ARCHIVED, State.VOID);
    }

    @Test
    void every_state_is_reached_from_a_draft_or_a_registration() {
        Set<State> reached = reachable(State.DRAFT);
        reached.addAll(reachable(State.REGISTERED));
        assertThat(reached).isEqualTo(EnumSet.allOf(State.class));
    }

    @Test
    void every_command_has_a_row_and_every_row_a_command() {
        Set<String> inGraph = graph.all().map(StateGraph.Row::action).collect(Collectors.toSet());
        assertThat(inGraph).isEqualTo(new HashSet<>(Commands.actions()));
    }

    @Test
    void every_row_names_an_event_that_exists() {
        Set<String> events =
                EventTitles.kinds().values().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        assertThat(graph.all().map(StateGraph.Row::event)).allMatch(events::contains);
    }

    @Test
    void every_event_has_a_title() {
        assertThat(EventTitles.kinds().values())
                .allSatisfy(kind ->
                        assertThat(EventTitles.title(Event.typeOf(kind))).isNotEqualTo(Event.typeOf(kind)));
    }

    @Test
    void somebody_may_take_every_step() {
        assertThat(graph.all())
                .allMatch(row ->
                        row.bySystem() || row.byRequester() || !row.roles().isEmpty());
    }

    /** Walks at random, as the property that a request can always go on until it is over. */
    @Test
    void a_walk_at_random_never_gets_stuck() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int walk = 0; walk < 500; walk++) {
            State state = random.nextBoolean() ? State.DRAFT : State.REGISTERED;
            for (int step = 0; step < 50 && !state.isFinal(); step++) {
                List<State> next = graph.from(state).stream()
                        .flatMap(row -> row.to().stream())
                        .toList();
                assertThat(next).as("ways out of %s, seed %d", state, seed).isNotEmpty();
                state = next.get(random.nextInt(next.size()));
            }
        }
    }

    private Set<State> reachable(State start) {
        Set<State> reached = EnumSet.of(start);
        Deque<State> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            graph.from(open.pop()).stream()
                    .flatMap(row -> row.to().stream())
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    @Test
    void every_guard_is_used() {
        Set<Guard> used = graph.all().flatMap(row -> row.guards().stream()).collect(Collectors.toSet());
        assertThat(Arrays.stream(Guard.values())).allMatch(used::contains);
    }
}
