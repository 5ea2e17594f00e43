package cn.qingsu.identity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the table of permissions: what a role sees of the cases within its scope, by privacy level.
 *
 * @param reach which cases a grant on the root of the tree reaches
 * @param aboveCentre whether the role sees a case against the hotline centre itself, above which nobody stands
 * @param seesViews whether the role may ask who has seen a case
 */
record Permission(
        Reach reach, Depth open, Depth confidential, Depth anonymous, boolean aboveCentre, boolean seesViews) {

    /**
     * It is written here and not in the city's data, since it is what the law (个人信息保护法, art. 6: no more than the purpose needs) and
     * rules 8 leave no city to loosen.
     */
    private static final String TABLE = """
            role                  reach     open     confidential  anonymous  centre  views
            AGENT                 all       clear    clear         case       no      no
            TEAM_LEADER           all       clear    clear         case       no      yes
            DISPATCHER            all       clear    masked        case       no      no
            REVIEWER              all       masked   case          case       no      no
            UNIT_CLERK            assigned  clear    case          case       no      no
            UNIT_LEADER           assigned  clear    case          case       no      no
            DISTRICT_COORDINATOR  assigned  masked   case          case       no      no
            CALLBACK_OFFICER      all       clear    clear         case       no      no
            SUPERVISOR            all       clear    clear         case       yes     yes
            ADMINISTRATOR         assigned  nothing  nothing       nothing    no      no
            AUDITOR               all       masked   case          case       yes     yes
            SWITCHBOARD           assigned  nothing  nothing       nothing    no      no
            """;

    private static final Map<Role, Permission> BY_ROLE = read();

    /** Which cases a grant reaches. */
    enum Reach {
        /** From the root of the tree every case, also those that no unit has yet; else as {@link #ASSIGNED}. */
        ALL,
        /** Those that a unit within the scope holds or held. */
        ASSIGNED
    }

    /** How much of a case is seen; each includes the one before. */
    enum Depth {
        NOTHING,
        CASE,
        MASKED,
        CLEAR;

        Sight sight() {
            return switch (this) {
                case NOTHING -> Sight.NONE;
                case CASE -> new Sight(true, false, false);
                case MASKED -> new Sight(true, true, false);
                case CLEAR -> new Sight(true, true, true);
            };
        }
    }

    static Permission of(Role role) {
        Permission permission = BY_ROLE.get(role);
        if (permission == null) {
            throw new IllegalStateException("the table of permissions has no line for " + role);
        }
        return permission;
    }

    Depth at(PrivacyLevel privacy) {
        return switch (privacy) {
            case OPEN -> open;
            case CONFIDENTIAL -> confidential;
            case ANONYMOUS -> anonymous;
        };
    }

    private static Map<Role, Permission> read() {
        Map<Role, Permission> permissions = new EnumMap<>(Role.class);
        TABLE.lines()
                .skip(1)
                .map(line -> Arrays.asList(line.strip().toUpperCase(Locale.ROOT).split(" +")))
                .forEach(cell -> permissions.put(
                        Role.valueOf(cell.get(0)),
                        new Permission(
                                Reach.valueOf(cell.get(1)),
                                Depth.valueOf(cell.get(2)),
                                Depth.valueOf(cell.get(3)),
                                Depth.valueOf(cell.get(4)),
                                cell.get(5).equals("YES"),
                                cell.get(6).equals("YES"))));
        return permissions;
    }
}
