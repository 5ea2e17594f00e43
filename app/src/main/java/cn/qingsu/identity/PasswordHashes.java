package cn.qingsu.identity;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 12 MiB, 3 passes and 1 lane, one of the settings that OWASP recommends: 30 to 60 ms. No more run at once than there
 * are processors, so that a burst of sign-ins takes neither the node's memory nor its breath.
 */
@Component
class PasswordHashes {

    /** What an unknown login's password is compared with, so that the answer takes as long as for a known one. */
    private static final String NOBODY_PASSWORD = "no account has this password";

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 12 * 1024, 3);
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobody = hash(NOBODY_PASSWORD);

    final String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(argon2.encode(password));
        } finally {
            turns.release();
        }
    }

    boolean matches(String password, String hash) {
        if (PasswordRules.tooLong(password)) {
            return false;
        }
        turns.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            turns.release();
        }
    }

    /** Takes as long as {@link #matches}, for a login that nobody has, and answers false. */
    boolean matchesNobody(String password) {
        matches(password, nobody);
        return false;
    }
}
