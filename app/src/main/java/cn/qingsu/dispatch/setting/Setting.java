package cn.qingsu.dispatch.setting;

import cn.qingsu.journal.DatedNumber;

/** The numbers that a city sets; what each is stands in the table {@code dispatch.setting}. */
public enum Setting implements DatedNumber {
    ADVICE_LIMIT_MS(1, 5_000),
    TRAINING_HOUR(0, 23),
    TRAINING_MINIMUM(40, 1_000_000),
    TRAINING_MOST(100, 1_000_000),
    CONTEST_DAYS(1, 180),
    CONTEST_MINIMUM(10, 100_000),
    TYPICAL_WEIGHT(1, 10),
    AUTO_SWITCH(0, 1),
    AUTO_PRECISION(50, 100),
    AUTO_LAST_CASES(30, 10_000),
    AUTO_OWN_PROBABILITY(50, 100),
    AUTO_RECHECK(0, 100),
    AUTO_WAIT_SECONDS(0, 3_600);

    private final Range range;

    Setting(int least, int most) {
        range = new Range(least, most);
    }

    @Override
    public Range range() {
        return range;
    }
}
