package cn.qingsu.api.problem;

import org.springframework.http.HttpStatus;

/** Which status each refusal has, in one place. */
public final class RefusalStatus {

    private RefusalStatus() {}

    /** @param code of a {@link cn.qingsu.kernel.Refusal} */
    public static HttpStatus of(String code) {
        return switch (code) {
            case "stale",
                    "wrong-state",
                    "rated-already",
                    "not-ratable",
                    "key-used-for-another-text",
                    "acknowledged-already",
                    "supervised-already",
                    "objected-already",
                    "paused-already",
                    "already-assigned",
                    "master-not-open",
                    "petition-open",
                    "exclusion-open",
                    "assignment-open",
                    "call-open" -> HttpStatus.CONFLICT;
            case "wrong-role",
                    "out-of-scope",
                    "own-work",
                    "second-person",
                    "may-not-reveal",
                    "privacy-loosened",
                    "not-allowed" -> HttpStatus.FORBIDDEN;
            case "unknown-request",
                    "unknown-file",
                    "unknown-command",
                    "unknown-queue",
                    "unknown-path",
                    "unknown-call" -> HttpStatus.NOT_FOUND;
            case "too-many-attempts", "too-many-uploads" -> HttpStatus.TOO_MANY_REQUESTS;
            case "not-signed-in" -> HttpStatus.UNAUTHORIZED;
            case "body-too-large", "file-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "json-malformed", "field-unknown", "field-mistyped", "parameter-mistyped" -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
