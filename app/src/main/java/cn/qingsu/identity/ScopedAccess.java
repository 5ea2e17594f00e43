package cn.qingsu.identity;

import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Permission.Depth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies the table of {@link Permission} to an officer's grants and a case's units. */
@Component
class ScopedAccess implements Access {

    private final Units units;

    ScopedAccess(Units units) {
        this.units = units;
    }

    @Override
    public Sight of(Officer officer, CaseFacts facts) {
        Sight sight = Sight.NONE;
        for (Grant grant : officer.grants()) {
            Permission permission = Permission.of(grant.role());
            if (reaches(grant, permission, facts) && !against(officer, grant, permission, facts.complainedAbout())) {
                sight = sight.or(depth(grant, permission, facts.privacy()).sight());
            }
        }
        return sight;
    }

    /** Who stands behind a case that is not open to units is known at the hotline's centre only, whatever the role (rules 1). */
    private static Depth depth(Grant grant, Permission permission, PrivacyLevel privacy) {
        Depth depth = permission.at(privacy);
        boolean kept = privacy != PrivacyLevel.OPEN && !isCentre(grant.scope());
        return kept && depth != Depth.NOTHING ? Depth.CASE : depth;
    }

    private boolean reaches(Grant grant, Permission permission, CaseFacts facts) {
        return switch (permission.reach()) {
            case ALL -> isCentre(grant.scope()) || holdsOne(grant, facts);
            case ASSIGNED -> holdsOne(grant, facts);
        };
    }

    private boolean holdsOne(Grant grant, CaseFacts facts) {
        return facts.units().stream().anyMatch(unit -> units.within(unit, grant.scope()));
    }

    /**
     * Whether the case is against the officer's own unit or one above it. Everybody stands below the centre, so a case against the
     * centre is left to the roles that watch over it.
     */
    private boolean against(Officer officer, Grant grant, Permission permission, @Nullable UnitCode complainedAbout) {
        if (complainedAbout == null) {
            return false;
        }
        if (isCentre(complainedAbout)) {
            return !permission.aboveCentre();
        }
        return units.within(officer.unit(), complainedAbout) || units.within(grant.scope(), complainedAbout);
    }

    @Override
    public Reach reach(Officer officer) {
        Set<Reach.Part> parts = new LinkedHashSet<>();
        for (Grant grant : officer.grants()) {
            Permission permission = Permission.of(grant.role());
            Set<PrivacyLevel> levels = Arrays.stream(PrivacyLevel.values())
                    .filter(level -> permission.at(level) != Depth.NOTHING)
                    .collect(Collectors.toSet());
            if (!levels.isEmpty()) {
                boolean everywhere = permission.reach() == Permission.Reach.ALL && isCentre(grant.scope());
                parts.add(new Reach.Part(
                        levels,
                        everywhere ? null : grant.scope(),
                        notAgainst(officer.unit(), grant.scope(), permission.aboveCentre())));
            }
        }
        return new Reach(parts);
    }

    private Set<UnitCode> notAgainst(UnitCode works, UnitCode scope, boolean aboveCentre) {
        Set<UnitCode> own = new HashSet<>();
        for (UnitCode from : List.of(works, scope)) {
            for (Optional<Unit> at = units.find(from);
                    at.isPresent();
                    at = Optional.ofNullable(at.get().parent()).flatMap(units::find)) {
                own.add(at.get().code());
            }
        }
        own.remove(Units.CENTRE);
        if (!aboveCentre) {
            own.add(Units.CENTRE);
        }
        return own;
    }

    private static boolean isCentre(UnitCode unit) {
        return unit.equals(Units.CENTRE);
    }

    @Override
    public boolean covers(Officer officer, Role role, UnitCode unit) {
        return officer.grants().stream().anyMatch(grant -> grant.role() == role && units.within(unit, grant.scope()));
    }

    @Override
    public boolean maySeeViews(Officer officer) {
        return officer.grants().stream()
                .anyMatch(grant -> Permission.of(grant.role()).seesViews());
    }
}
