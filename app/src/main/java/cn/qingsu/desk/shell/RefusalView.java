package cn.qingsu.desk.shell;

import cn.qingsu.kernel.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal as the panel shows it.
 *
 * @param version the case's newest version, where the same form can be sent again on it
 * @param stale somebody was faster: the form is sent again only on the officer's word
 */
public record RefusalView(
        String code,
        String clause,
        String message,
        @Nullable Integer version,
        boolean stale) {

    private static final Set<String> FORBIDDEN = Set.of("out-of-scope", "wrong-role", "may-not-reveal", "own-work");
    private static final Set<String> CONFLICT = Set.of(
            "stale",
            "wrong-state",
            "no-assignment",
            "petition-open",
            "already-assigned",
            "acknowledged-already",
            "call-open");

    public static RefusalView of(Refusal refusal, @Nullable Integer version) {
        return new RefusalView(
                refusal.code(),
                refusal.clause(),
                refusal.message(),
                version,
                refusal.code().equals("stale"));
    }

    public static RefusalView of(Refusal refusal) {
        return of(refusal, null);
    }

    /** 403 for who may not, 404 for what is not there, 409 for what has moved on, 422 for everything else. */
    public static HttpStatus status(Refusal refusal) {
        if (FORBIDDEN.contains(refusal.code())) {
            return HttpStatus.FORBIDDEN;
        }
        if (CONFLICT.contains(refusal.code())) {
            return HttpStatus.CONFLICT;
        }
        return refusal.code().equals("unknown-request") ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
