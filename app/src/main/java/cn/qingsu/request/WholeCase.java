package cn.qingsu.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that has happened to it, as it is or as it was.
 *
 * @param at the moment from which it is looked at: now, or when its last step shown here was taken
 * @param past whether it is looked at as it was; nothing can be done to it then
 * @param next the version at the moment that followed; null if none did
 */
public record WholeCase(
        CaseFile file,
        Timeline timeline,
        Instant at,
        boolean past,
        @Nullable Integer next) {}
