package cn.qingsu.desk.setting;

import java.util.Locale;

/** The numbers that a city sets for its desks; what each is stands in the table {@code desk.setting}. */
public enum DeskSetting {
    /** For how long a case stays in hand after its officer was last seen at it. */
    IN_HAND_MINUTES(1, 480),
    /** For how long a case that a leader has given stays in hand. */
    GIVEN_HOURS(1, 168),
    /** For how long an action waits before it is done, so that it can be taken back; 0 for not at all. */
    UNDO_SECONDS(0, 30),
    /** How sure a recommendation must be, in per cent, to be followed for many cases at once. */
    BULK_SURENESS(50, 100);

    private final int least;
    private final int most;

    DeskSetting(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The name in the table: {@code undo-seconds}. */
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
