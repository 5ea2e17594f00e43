package cn.qingsu.messaging;

import java.util.Locale;

/** The numbers that a city sets; what each is stands in the table {@code messaging.setting}. */
public enum MessageLimit {
    QUIET_FROM(0, 24),
    QUIET_UNTIL(0, 12),
    INVITATION_AFTER(0, 72),
    STALE_AFTER(1, 168),
    TRIES(1, 20);

    private final int least;
    private final int most;

    MessageLimit(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The name in the table: {@code quiet-from}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
