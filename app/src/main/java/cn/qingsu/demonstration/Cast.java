package cn.qingsu.demonstration;

import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.GrantPeriod;
import cn.qingsu.identity.NewAccount;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PastStaff;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.PastIds;
import cn.qingsu.kernel.TimeSorted;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The staff of a past: some at the hotline's centre, one in each unit that gets something to do. For any number of threads. */
final class Cast {

    private static final Map<Role, Integer> AT_CENTRE = Map.of(
            Role.AGENT, 24,
            Role.TEAM_LEADER, 4,
            Role.DISPATCHER, 8,
            Role.REVIEWER, 6,
            Role.CALLBACK_OFFICER, 8,
            Role.SUPERVISOR, 4);

    private final PastStaff staff;
    private final Callers names;
    private final String prefix;
    private final Instant since;
    private final PastIds ids = new PastIds();
    private final Map<String, Officer> byLogin = new HashMap<>();

    /**
     * @param prefix of every login, free in this city
     * @param since when all of them were engaged
     */
    Cast(PastStaff staff, Callers names, String prefix, Instant since) {
        this.staff = staff;
        this.names = names;
        this.prefix = prefix;
        this.since = since.minus(Duration.ofDays(1));
        ids.strand(prefix.hashCode(), this.since);
    }

    /** One of those at the centre. */
    Officer atCentre(Role role, Dice dice) {
        return officer(role, Units.CENTRE, dice.below(AT_CENTRE.getOrDefault(role, 1)));
    }

    /** One at the centre who is not {@code other}. */
    Officer another(Role role, Officer other, Dice dice) {
        int many = AT_CENTRE.getOrDefault(role, 1);
        int first = dice.below(many);
        Officer one = officer(role, Units.CENTRE, first);
        return one.equals(other) ? officer(role, Units.CENTRE, (first + 1) % many) : one;
    }

    /** Whoever handles what {@code unit} is given. */
    Officer clerk(UnitCode unit) {
        return officer(Role.UNIT_CLERK, unit, 0);
    }

    private synchronized Officer officer(Role role, UnitCode unit, int n) {
        String login =
                (prefix + abbreviated(role) + "-" + unit.value() + (n == 0 ? "" : "-" + n)).toLowerCase(Locale.ROOT);
        Officer known = byLogin.get(login);
        if (known != null) {
            return known;
        }
        AtomicReference<Officer> engaged = new AtomicReference<>();
        TimeSorted.inThePast(
                ids,
                () -> engaged.set(staff.engage(
                        new NewAccount(
                                login,
                                names.colleague(login.hashCode()),
                                unit,
                                List.of(new GrantPeriod(new Grant(role, unit), CityTime.day(since), null)),
                                "",
                                false),
                        since)));
        Officer officer = Objects.requireNonNull(engaged.get());
        byLogin.put(login, officer);
        return officer;
    }

    private static String abbreviated(Role role) {
        return switch (role) {
            case AGENT -> "hw";
            case TEAM_LEADER -> "bz";
            case DISPATCHER -> "zb";
            case REVIEWER -> "sh";
            case UNIT_CLERK, UNIT_LEADER -> "jb";
            case DISTRICT_COORDINATOR -> "xt";
            case CALLBACK_OFFICER -> "hf";
            case SUPERVISOR -> "db";
            case ADMINISTRATOR, AUDITOR, SWITCHBOARD -> "gl";
        };
    }
}
