package cn.qingsu.messaging;

/** How far a message has come. */
public enum MessageState {
    /** To be sent when its time comes. */
    WAITING("待发送"),
    /** Handed over to whoever carries it. */
    SENT("已发送"),
    /** A try failed; another follows. */
    FAILED("未成功，会再试"),
    /** Nobody carries messages of this channel; nothing is lost. */
    UNCONFIGURED("未配置发送方式"),
    /** No more tries by itself. */
    GIVEN_UP("已放弃"),
    /** An officer did not want it to be sent, or it was overtaken by events. */
    CANCELLED("已取消"),
    /** Was never to be sent. */
    NOT_SENT("不发送");

    private final String label;

    MessageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it may still go out by itself. */
    public boolean isOpen() {
        return this == WAITING || this == FAILED || this == UNCONFIGURED;
    }
}
