package cn.qingsu.bench.desks;

/** What an officer looks at. */
enum Glance {
    /** The first page after signing in. */
    ENTRANCE("entrance", 6),
    /** A queue with its list, as a whole page. */
    QUEUE("queue", 30),
    /** The next lines of a list. */
    MORE("more lines", 8),
    /** A case beside the list, as a part of the page. */
    CASE("case beside the list", 40),
    /** A queue with an open case, as a whole page. */
    BOTH("queue and case", 10),
    /** The newest of all cases. */
    ALL("all cases", 6);

    private final String label;
    private final int share;

    Glance(String label, int share) {
        this.label = label;
        this.share = share;
    }

    String label() {
        return label;
    }

    /** @param number from 0 to 99 */
    static Glance of(int number) {
        int left = number;
        for (Glance each : values()) {
            left -= each.share;
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalArgumentException("the shares make 100: " + number);
    }
}
