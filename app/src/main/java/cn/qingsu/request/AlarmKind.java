package cn.qingsu.request;

/** What an alarm watches. Most only mark that a limit has passed; some act themselves. */
public enum AlarmKind {
    DRAFT_LAPSE("暂存保留期", true),
    ACCEPT("受理时限", false),
    SUPPLEMENT_LAPSE("补充时限", true),
    ANSWER_CLOSE("直接答复后办结", true),
    NOT_ACCEPTED_CONFIRM("不予受理复核", true),
    TRANSFER_RECEIPT("转接回执", false),
    DISPATCH("转办时限", false),
    ACKNOWLEDGE("签收时限", true),
    CONTACT("首次联系时限", false),
    RETURN_REVIEW("退单审核时限", false),
    CONSULTATION("会商时限", false),
    YELLOW_CARD("黄牌", false),
    DUE("办理时限", false),
    CITIZEN_DUE("总时限", false),
    PAUSE_CHECK("暂停复核", false),
    PARKING_NOTE("挂账进展", false),
    PARKING_END("挂账到期", true),
    REVIEW("答复审核时限", false),
    MEND("答复修改时限", false),
    CALLBACK("回访时限", false),
    FOLLOW_UP("回访后处置时限", false),
    ARCHIVE("归档", true),
    MERGED_CHECK("并单复核", false),
    MASTER_MOVED("主件有变", true);

    private final String label;
    private final boolean acts;

    AlarmKind(String label, boolean acts) {
        this.label = label;
        this.acts = acts;
    }

    public String label() {
        return label;
    }

    /** Whether the alarm carries out a command; otherwise it marks that the limit has passed, and again every working day. */
    boolean acts() {
        return acts;
    }
}
