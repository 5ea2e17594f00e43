package cn.qingsu.knowledge;

import cn.qingsu.journal.DatedNumber;

/** The numbers that a city sets for its knowledge base; what each is stands in the table {@code knowledge.setting}. */
public enum KnowledgeSetting implements DatedNumber {
    /** How many days before its last one an article is listed as expiring. */
    EXPIRY_NOTICE_DAYS(1, 365);

    private final Range range;

    KnowledgeSetting(int least, int most) {
        range = new Range(least, most);
    }

    @Override
    public Range range() {
        return range;
    }
}
