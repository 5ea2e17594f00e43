package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Event;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who takes over from an abolished unit. */
public record SuccessorNamed(
        UnitCode unit,
        UnitCode successor,
        LocalDate validFrom,
        @Nullable String reason) implements Event {}
