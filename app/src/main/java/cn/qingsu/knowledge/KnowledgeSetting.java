package cn.qingsu.knowledge;

import java.util.Locale;

/** The numbers that a city sets for its knowledge base; what each is stands in the table {@code knowledge.setting}. */
public enum KnowledgeSetting {
    /** How many days before its last one an article is listed as expiring. */
    EXPIRY_NOTICE_DAYS(1, 365);

    private final int least;
    private final int most;

    KnowledgeSetting(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The name in the table: {@code expiry-notice-days}. */
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
