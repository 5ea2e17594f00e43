package cn.qingsu.telephony;

/** What came of a call, as its agent says. */
public enum CallResult {
    /** At least one case was registered, or words were added to one. */
    HANDLED("已登记或已转达"),
    ADVISED("口头解答，没有登记"),
    DROPPED("中途挂断"),
    SILENT("无声、误拨"),
    ABUSIVE("骚扰、恶意占线"),
    /** The next call came before the agent said it. */
    UNSTATED("没有注明");

    private final String label;

    CallResult(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}
