package cn.qingsu.operations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private static final int SIZE = 20;

    private final Permits permits = permits(1_000);
    private Duration now = Duration.ZERO;

    private static Permits permits(int mostWaiting) {
        return new Permits(
                SIZE,
                new GateSettings(
                        6,
                        mostWaiting,
                        Duration.ofMillis(100),
                        new GateSettings.Citizen(0.5, 1.0, Duration.ofMillis(1500), Duration.ofSeconds(1)),
                        new GateSettings.Command(0.15, 0.8, Duration.ofSeconds(1), Duration.ofMillis(250)),
                        new GateSettings.Reading(0.05, 0.5, Duration.ofMillis(500), Duration.ofMillis(50)),
                        new GateSettings.Files(0.05, 0.5, Duration.ofSeconds(1), Duration.ofMillis(500)),
                        new GateSettings.Body(
                                Duration.ofSeconds(10),
                                org.springframework.util.unit.DataSize.ofKilobytes(1),
                                Duration.ofSeconds(60),
                                org.springframework.util.unit.DataSize.ofMegabytes(2),
                                Duration.ofSeconds(10)),
                        new GateSettings.File(
                                Duration.ofSeconds(10),
                                org.springframework.util.unit.DataSize.ofKilobytes(4),
                                Duration.ofMinutes(10),
                                org.springframework.util.unit.DataSize.ofMegabytes(25),
                                org.springframework.util.unit.DataSize.ofGigabytes(2)),
                        12_000));
    }

    private void after(int millis) {
        now = now.plusMillis(millis);
    }

    private Ticket ask(Lane lane) {
        return permits.ask(lane, now.toNanos());
    }

    private List<Ticket> ask(int count, Lane lane) {
        return Stream.generate(() -> ask(lane)).limit(count).toList();
    }

    private void leave(Lane lane) {
        permits.leave(lane, now.toNanos());
    }

    private static long count(List<Ticket> tickets, Ticket.State state) {
        return tickets.stream().filter(each -> each.state() == state).count();
    }

    @Test
    void as_many_citizens_as_there_are_permits_are_let_in_and_the_next_waits_its_turn() {
        assertThat(count(ask(SIZE, Lane.CITIZEN), Ticket.State.ADMITTED)).isEqualTo(SIZE);
        Ticket first = ask(Lane.CITIZEN);
        Ticket second = ask(Lane.CITIZEN);
        after(10);
        leave(Lane.CITIZEN);
        assertThat(first.state()).isEqualTo(Ticket.State.ADMITTED);
        assertThat(second.waits()).isTrue();
    }

    @Test
    void readers_leave_half_of_the_permits_to_the_others_and_officers_a_fifth_to_citizens() {
        assertThat(count(ask(SIZE, Lane.READING), Ticket.State.ADMITTED)).isEqualTo(10);
        assertThat(count(ask(SIZE, Lane.COMMAND), Ticket.State.ADMITTED)).isEqualTo(6);
        assertThat(count(ask(SIZE, Lane.CITIZEN), Ticket.State.ADMITTED)).isEqualTo(4);
    }

    @Test
    void a_citizen_is_let_in_before_officers_and_they_before_readers() {
        ask(SIZE, Lane.CITIZEN);
        for (int done = 0; done < 4; done++) {
            leave(Lane.CITIZEN);
            ask(done < 3 ? Lane.COMMAND : Lane.READING); // what is theirs alone is taken
        }
        Ticket reader = ask(Lane.READING);
        Ticket officer = ask(Lane.COMMAND);
        Ticket citizen = ask(Lane.CITIZEN);
        leave(Lane.CITIZEN);
        assertThat(citizen.state()).isEqualTo(Ticket.State.ADMITTED);
        assertThat(List.of(officer, reader)).allMatch(Ticket::waits);
    }

    @Test
    void however_many_citizens_wait_officers_and_readers_get_what_is_their_own() {
        ask(SIZE, Lane.CITIZEN);
        ask(100, Lane.CITIZEN);
        List<Ticket> officers = ask(10, Lane.COMMAND);
        List<Ticket> readers = ask(10, Lane.READING);
        for (int done = 0; done < SIZE; done++) {
            leave(Lane.CITIZEN);
        }
        assertThat(count(officers, Ticket.State.ADMITTED)).isEqualTo(3);
        assertThat(count(readers, Ticket.State.ADMITTED)).isEqualTo(1);
    }

    @Test
    void a_burst_waits_and_is_served() {
        ask(SIZE, Lane.CITIZEN);
        List<Ticket> burst = ask(5, Lane.READING);
        after(90);
        for (int done = 0; done < SIZE; done++) {
            leave(Lane.CITIZEN);
        }
        assertThat(count(burst, Ticket.State.ADMITTED)).isEqualTo(5);
    }

    @Test
    void once_the_first_has_waited_for_half_of_his_patience_who_came_last_is_let_in_first() {
        ask(SIZE, Lane.CITIZEN);
        Ticket first = ask(Lane.CITIZEN);
        Ticket second = ask(Lane.CITIZEN);
        Ticket third = ask(Lane.CITIZEN);
        Ticket fourth = ask(Lane.CITIZEN);
        after(90);
        leave(Lane.CITIZEN);
        assertThat(first.state()).isEqualTo(Ticket.State.ADMITTED);
        after(390);
        leave(Lane.CITIZEN);
        assertThat(second.state()).as("in an overload that is none yet for him").isEqualTo(Ticket.State.ADMITTED);
        after(30);
        leave(Lane.CITIZEN);
        assertThat(fourth.state()).isEqualTo(Ticket.State.ADMITTED);
        assertThat(third.waits()).isTrue();
    }

    @Test
    void in_an_overload_readers_are_turned_away_first_then_officers_then_citizens() {
        ask(SIZE, Lane.CITIZEN);
        Ticket reader = ask(Lane.READING);
        Ticket officer = ask(Lane.COMMAND);
        Ticket citizen = ask(Lane.CITIZEN);
        after(110);
        ask(Lane.CITIZEN);
        assertThat(reader.state()).isEqualTo(Ticket.State.REFUSED);
        assertThat(List.of(officer, citizen)).allMatch(Ticket::waits);
        after(150);
        ask(Lane.CITIZEN);
        assertThat(officer.state()).isEqualTo(Ticket.State.REFUSED);
        assertThat(citizen.waits()).isTrue();
        after(800);
        ask(Lane.CITIZEN);
        assertThat(citizen.state()).isEqualTo(Ticket.State.REFUSED);
    }

    @Test
    void patience_is_long_again_once_the_queue_has_been_empty() {
        ask(SIZE, Lane.CITIZEN);
        ask(Lane.READING);
        after(300);
        ask(Lane.CITIZEN); // the reader has gone
        Ticket reader = ask(Lane.READING);
        after(90);
        ask(Lane.CITIZEN);
        assertThat(reader.waits()).isTrue();
    }

    @Test
    void where_no_more_may_wait_a_citizen_takes_the_place_of_the_reader_who_came_last() {
        Permits small = permits(3);
        for (int taken = 0; taken < SIZE; taken++) {
            small.ask(Lane.CITIZEN, 0);
        }
        Ticket first = small.ask(Lane.READING, 1);
        Ticket last = small.ask(Lane.READING, 2);
        Ticket officer = small.ask(Lane.COMMAND, 3);
        assertThat(small.ask(Lane.READING, 4).state()).isEqualTo(Ticket.State.REFUSED);
        assertThat(small.ask(Lane.CITIZEN, 5).waits()).isTrue();
        assertThat(last.state()).isEqualTo(Ticket.State.REFUSED);
        assertThat(List.of(first, officer)).allMatch(Ticket::waits);
    }

    @Test
    void whoever_gives_up_leaves_the_queue_and_whoever_was_let_in_meanwhile_stays_in() {
        ask(SIZE, Lane.CITIZEN);
        Ticket gone = ask(Lane.CITIZEN);
        Ticket next = ask(Lane.CITIZEN);
        permits.giveUp(gone);
        assertThat(gone.state()).isEqualTo(Ticket.State.REFUSED);
        leave(Lane.CITIZEN);
        permits.giveUp(next);
        assertThat(next.state()).isEqualTo(Ticket.State.ADMITTED);
        assertThat(permits.waiting()).isZero();
    }

    @Test
    void whatever_comes_nobody_is_lost_and_nobody_waits_for_a_permit_that_is_free() {
        long seed = Long.getLong("permits.seed", System.nanoTime());
        System.out.println("PermitsTest: -Dpermits.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Ticket> working = new ArrayList<>();
        List<Ticket> waiting = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            after(random.nextInt(20));
            if (random.nextInt(10) < 6) {
                waiting.add(ask(Lane.values()[random.nextInt(3)]));
            } else if (!working.isEmpty()) {
                leave(working.remove(random.nextInt(working.size())).lane());
            } else if (!waiting.isEmpty()) {
                permits.giveUp(waiting.get(random.nextInt(waiting.size())));
            }
            waiting.stream()
                    .filter(each -> each.state() == Ticket.State.ADMITTED)
                    .forEach(working::add);
            waiting.removeIf(each -> !each.waits());
            assertThat(permits.atWork()).isEqualTo(working.size()).isLessThanOrEqualTo(SIZE);
            assertThat(permits.waiting()).isEqualTo(waiting.size());
            assertThat(working.size() < SIZE && waiting.stream().anyMatch(each -> each.lane() == Lane.CITIZEN))
                    .isFalse();
        }
    }
}
