package cn.qingsu.search;

/** How near the end of its time limit a request is. */
public enum Pressing {
    SOON("临期"),
    OVERDUE("超期");

    private final String label;

    Pressing(String label) {
        this.label = label;
    }

    /** The Chinese name that pages show. */
    public String label() {
        return label;
    }
}
