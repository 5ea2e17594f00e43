package cn.qingsu.telephony;

/** What was done with a case during a call. */
public enum LinkKind {
    REGISTERED("登记诉求"),
    /** Words were added to a case on file: a supplement or a reminder. */
    ADDED("补充、催办");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}
