package cn.qingsu.desk.setting;

import cn.qingsu.journal.DatedNumber;

/** The numbers that a city sets for its desks; what each is stands in the table {@code desk.setting}. */
public enum DeskSetting implements DatedNumber {
    /** For how long a case stays in hand after its officer was last seen at it. */
    IN_HAND_MINUTES(1, 480),
    /** For how long a case that a leader has given stays in hand. */
    GIVEN_HOURS(1, 168),
    /** For how long an action waits before it is done, so that it can be taken back; 0 for not at all. */
    UNDO_SECONDS(0, 30),
    /** How sure a recommendation must be, in per cent, to be followed for many cases at once. */
    BULK_SURENESS(50, 100);

    private final Range range;

    DeskSetting(int least, int most) {
        range = new Range(least, most);
    }

    @Override
    public Range range() {
        return range;
    }
}
