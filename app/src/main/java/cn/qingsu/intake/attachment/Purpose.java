package cn.qingsu.intake.attachment;

/** What a file is for, which decides who sees it. */
public enum Purpose {
    /** Sent with the matter itself; the requester sees it. */
    MATTER("诉求材料"),
    /** Sent when the requester was asked for more; the requester sees it. */
    SUPPLEMENT("补充材料"),
    /** What a unit found; the requester sees it once the reply that it came with was approved. */
    BEFORE("处理前"),
    /** What a unit left behind; as {@link #BEFORE}. */
    AFTER("处理后"),
    /** For staff only. */
    INTERNAL("内部材料");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it came from the requester, or was registered as coming from her. */
    public boolean isRequesters() {
        return this == MATTER || this == SUPPLEMENT;
    }

    /** Whether it is a part of a reply and waits for its review. */
    public boolean isOfReply() {
        return this == BEFORE || this == AFTER;
    }
}
