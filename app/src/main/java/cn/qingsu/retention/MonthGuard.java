package cn.qingsu.retention;

import java.time.YearMonth;
import java.util.Optional;

/** A bean by which a module says why a month must not be dropped yet. */
public interface MonthGuard {

    /** Why {@code month} is still needed, in plain Chinese; empty if it is not. */
    Optional<String> needs(YearMonth month);
}
