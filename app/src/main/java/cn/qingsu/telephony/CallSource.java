package cn.qingsu.telephony;

/** Who told of a call. */
public enum CallSource {
    HAND("手工登记"),
    SOFTPHONE("软电话");

    private final String label;

    CallSource(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}
