package cn.qingsu.identity;

import static cn.qingsu.city.Units.CENTRE;
import static cn.qingsu.identity.PlainUnits.BUREAU;
import static cn.qingsu.identity.PlainUnits.HILL;
import static cn.qingsu.identity.PlainUnits.LAKE;
import static cn.qingsu.identity.PlainUnits.LAKE_EAST;
import static cn.qingsu.identity.PlainUnits.NORTH;
import static cn.qingsu.identity.PlainUnits.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessTest {

    private final PlainUnits units = new PlainUnits();
    private final Access access = new ScopedAccess(units);

    private static Officer officer(UnitCode unit, Grant... grants) {
        return new Officer(new AccountId(7), "someone", "林知夏", unit, new HashSet<>(List.of(grants)));
    }

    private static Officer officer(Role role, UnitCode unit) {
        return officer(unit, new Grant(role, unit));
    }

    private static CaseFacts open(UnitCode... held) {
        return new CaseFacts(PrivacyLevel.OPEN, Set.of(held), null);
    }

    /** What one can ask to do with a case. */
    private enum Action {
        OPEN_CASE,
        SEE_IDENTITY,
        REVEAL
    }

    private static boolean allowed(Sight sight, Action action) {
        return switch (action) {
            case OPEN_CASE -> sight.mayOpen();
            case SEE_IDENTITY -> sight.maySeeIdentity();
            case REVEAL -> sight.mayReveal();
        };
    }

    private static final Set<Role> HOTLINE = EnumSet.of(
            Role.AGENT,
            Role.TEAM_LEADER,
            Role.DISPATCHER,
            Role.REVIEWER,
            Role.CALLBACK_OFFICER,
            Role.SUPERVISOR,
            Role.AUDITOR);
    private static final Set<Role> WHOLE_IDENTITY =
            EnumSet.of(Role.AGENT, Role.TEAM_LEADER, Role.CALLBACK_OFFICER, Role.SUPERVISOR);

    /** The rules in sentences, apart from the table that they check: climbs the tree by names alone. */
    private boolean expected(
            Role role,
            UnitCode scope,
            PrivacyLevel privacy,
            Action action,
            Set<UnitCode> held,
            @Nullable UnitCode against) {
        // the administrator configures, the exchange tells of calls; neither opens cases
        if (role == Role.ADMINISTRATOR || role == Role.SWITCHBOARD) {
            return false;
        }
        // the unit complained about and whoever stands below it never see the case
        if (against != null && against.equals(CENTRE) && role != Role.SUPERVISOR && role != Role.AUDITOR) {
            return false;
        }
        if (against != null && !against.equals(CENTRE) && below(scope, against)) {
            return false;
        }
        // a case is reached by the units that hold it; from the centre the hotline reaches also those that nobody holds
        boolean reached = held.stream().anyMatch(unit -> below(unit, scope));
        if (!reached && !(HOTLINE.contains(role) && scope.equals(CENTRE))) {
            return false;
        }
        return switch (action) {
            case OPEN_CASE -> true;
            case SEE_IDENTITY ->
                switch (privacy) {
                    case OPEN -> true;
                    case CONFIDENTIAL ->
                        scope.equals(CENTRE) && (WHOLE_IDENTITY.contains(role) || role == Role.DISPATCHER);
                    case ANONYMOUS -> false;
                };
            case REVEAL ->
                switch (privacy) {
                    case OPEN ->
                        WHOLE_IDENTITY.contains(role)
                                || role == Role.DISPATCHER
                                || role == Role.UNIT_CLERK
                                || role == Role.UNIT_LEADER;
                    case CONFIDENTIAL -> scope.equals(CENTRE) && WHOLE_IDENTITY.contains(role);
                    case ANONYMOUS -> false;
                };
        };
    }

    /** The small tree's codes begin with those of the units above. */
    private static boolean below(UnitCode unit, UnitCode root) {
        return root.equals(CENTRE)
                || unit.equals(root)
                || (!unit.equals(CENTRE) && unit.value().startsWith(root.value() + "-"));
    }

    @Test
    void the_whole_matrix_of_role_scope_privacy_and_action_holds() {
        List<@Nullable UnitCode> accused = new ArrayList<>(units.all());
        accused.add(null);
        int cells = 0;
        for (Role role : Role.values()) {
            for (UnitCode scope : units.all()) {
                for (PrivacyLevel privacy : PrivacyLevel.values()) {
                    for (UnitCode against : accused) {
                        for (Set<UnitCode> held : holders()) {
                            Sight sight = access.of(officer(role, scope), new CaseFacts(privacy, held, against));
                            for (Action action : Action.values()) {
                                assertThat(allowed(sight, action))
                                        .as(
                                                "%s at %s, %s, held by %s, against %s: %s",
                                                role, scope, privacy, held, against, action)
                                        .isEqualTo(expected(role, scope, privacy, action, held, against));
                                cells++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(50_000);
    }

    private List<Set<UnitCode>> holders() {
        List<Set<UnitCode>> holders = new ArrayList<>();
        holders.add(Set.of());
        units.all().forEach(unit -> holders.add(Set.of(unit)));
        for (int i = 0; i < units.all().size(); i++) {
            for (int k = 0; k < i; k++) {
                holders.add(Set.of(units.all().get(i), units.all().get(k)));
            }
        }
        return holders;
    }

    @Test
    void two_grants_see_what_either_sees_and_never_more() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            UnitCode home = pick(random, units.all());
            Grant one = new Grant(pick(random, List.of(Role.values())), pick(random, units.all()));
            Grant two = new Grant(pick(random, List.of(Role.values())), pick(random, units.all()));
            Set<UnitCode> held = new HashSet<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                held.add(pick(random, units.all()));
            }
            UnitCode against = random.nextBoolean() ? null : pick(random, units.all());
            CaseFacts facts = new CaseFacts(pick(random, List.of(PrivacyLevel.values())), held, against);
            assertThat(access.of(officer(home, one, two), facts))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(access.of(officer(home, one), facts).or(access.of(officer(home, two), facts)));
        }
    }

    @Test
    void what_lists_are_cut_to_is_what_may_be_opened() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            Officer someone = officer(
                    pick(random, units.all()),
                    new Grant(pick(random, List.of(Role.values())), pick(random, units.all())),
                    new Grant(pick(random, List.of(Role.values())), pick(random, units.all())));
            Set<UnitCode> held = new HashSet<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                held.add(pick(random, units.all()));
            }
            UnitCode against = random.nextBoolean() ? null : pick(random, units.all());
            CaseFacts facts = new CaseFacts(pick(random, List.of(PrivacyLevel.values())), held, against);
            boolean within = access.reach(someone).parts().stream()
                    .anyMatch(part -> part.levels().contains(facts.privacy())
                            && (against == null || !part.notAgainst().contains(against))
                            && (part.scope() == null || held.stream().anyMatch(unit -> below(unit, part.scope()))));
            assertThat(within)
                    .as("seed %d, round %d, %s", seed, round, facts)
                    .isEqualTo(access.of(someone, facts).mayOpen());
        }
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void a_case_against_a_street_is_hidden_from_the_street_and_its_communities_but_not_from_the_district() {
        CaseFacts facts = new CaseFacts(PrivacyLevel.OPEN, Set.of(LAKE, LAKE_EAST, NORTH), LAKE);
        assertThat(access.of(officer(Role.UNIT_LEADER, LAKE), facts)).isEqualTo(Sight.NONE);
        assertThat(access.of(officer(Role.UNIT_CLERK, LAKE_EAST), facts)).isEqualTo(Sight.NONE);
        assertThat(access.of(officer(Role.DISTRICT_COORDINATOR, NORTH), facts).mayOpen())
                .isTrue();
        assertThat(access.of(officer(Role.DISPATCHER, CENTRE), facts).mayOpen()).isTrue();
    }

    @Test
    void staff_of_the_unit_complained_about_see_nothing_even_with_a_grant_elsewhere() {
        Officer lent = officer(LAKE, new Grant(Role.DISPATCHER, CENTRE));
        assertThat(access.of(lent, new CaseFacts(PrivacyLevel.OPEN, Set.of(NORTH), LAKE)))
                .isEqualTo(Sight.NONE);
        assertThat(access.of(lent, open(NORTH)).mayOpen()).isTrue();
    }

    @Test
    void a_unit_sees_its_own_cases_and_not_its_neighbours() {
        Officer clerk = officer(Role.UNIT_CLERK, LAKE);
        assertThat(access.of(clerk, open(LAKE)).mayReveal()).isTrue();
        assertThat(access.of(clerk, open(LAKE_EAST)).mayOpen()).isTrue();
        assertThat(access.of(clerk, open(HILL))).isEqualTo(Sight.NONE);
        assertThat(access.of(clerk, open(NORTH))).isEqualTo(Sight.NONE);
        assertThat(access.of(clerk, open())).isEqualTo(Sight.NONE);
    }

    @Test
    void nobody_sees_who_stands_behind_an_anonymous_case() {
        for (Role role : Role.values()) {
            Sight sight = access.of(officer(role, CENTRE), new CaseFacts(PrivacyLevel.ANONYMOUS, Set.of(LAKE), null));
            assertThat(sight.maySeeIdentity()).as(role.label()).isFalse();
        }
    }

    @Test
    void the_auditor_sees_logs_and_masked_cases_and_reveals_nothing() {
        Officer auditor = officer(Role.AUDITOR, CENTRE);
        assertThat(access.maySeeViews(auditor)).isTrue();
        assertThat(access.of(auditor, open(LAKE))).isEqualTo(new Sight(true, true, false));
        assertThat(access.maySeeViews(officer(Role.UNIT_LEADER, LAKE))).isFalse();
        assertThat(access.maySeeViews(officer(Role.ADMINISTRATOR, CENTRE))).isFalse();
    }

    @Test
    void a_grant_covers_its_unit_and_those_below_in_its_own_role_only() {
        Officer leader = officer(NORTH, new Grant(Role.UNIT_LEADER, NORTH), new Grant(Role.UNIT_CLERK, BUREAU));
        assertThat(access.covers(leader, Role.UNIT_LEADER, LAKE_EAST)).isTrue();
        assertThat(access.covers(leader, Role.UNIT_CLERK, BUREAU)).isTrue();
        assertThat(access.covers(leader, Role.UNIT_CLERK, LAKE)).isFalse();
        assertThat(access.covers(leader, Role.UNIT_LEADER, SOUTH)).isFalse();
        assertThat(access.covers(leader, Role.UNIT_LEADER, new UnitCode("nowhere")))
                .isFalse();
    }
}
