package cn.qingsu.desk.casefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an officer looks at a case.
 *
 * @param shown the kind of lines of the timeline that he asks for by itself; null for all
 * @param asOf the version of the step after which he wants to see it; null for now
 */
record Looking(@Nullable TimelineKind shown, @Nullable Integer asOf) {

    static final Looking NOW = new Looking(null, null);

    /** As it stands in an address; what makes no sense is passed over. */
    static Looking read(@Nullable String timeline, @Nullable String asOf) {
        return new Looking(
                TimelineKind.read(timeline).orElse(null),
                Optional.ofNullable(asOf)
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(null));
    }
}
