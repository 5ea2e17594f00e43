package cn.qingsu.messaging;

import cn.qingsu.journal.DatedNumber;

/** The numbers that a city sets; what each is stands in the table {@code messaging.setting}. */
public enum MessageLimit implements DatedNumber {
    QUIET_FROM(0, 24),
    QUIET_UNTIL(0, 12),
    INVITATION_AFTER(0, 72),
    STALE_AFTER(1, 168),
    TRIES(1, 20);

    private final Range range;

    MessageLimit(int least, int most) {
        range = new Range(least, most);
    }

    @Override
    public Range range() {
        return range;
    }
}
