package cn.qingsu.city;

import cn.qingsu.journal.Event;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of the rules was added; limits and numbers are those that differ from the version before. */
public record RulePackAdded(
        int version,
        LocalDate validFrom,
        Map<String, Limit> limits,
        Map<String, Integer> numbers,
        @Nullable String reason)
        implements Event {}
