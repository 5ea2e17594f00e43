package cn.qingsu.desk.casefile;

import cn.qingsu.request.Timeline;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line of a case's timeline is about: for its filters, its icon and its colour. */
public enum TimelineKind {
    REGISTRATION("登记", "inbox"),
    HOP("流转", "dispatch"),
    CALL("联系", "phone"),
    REPLY("答复", "megaphone"),
    CALLBACK("回访", "callback"),
    CLOCK("时限", "clock"),
    FILE("附件", "attach"),
    MESSAGE("消息", "send"),
    CLOSING("办结", "check-circle"),
    /** Who has looked at it; not shown unless asked for, since looks are many. */
    VIEW("查阅", "eye");

    private final String label;
    private final String icon;

    TimelineKind(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    public String label() {
        return label;
    }

    /** The name of a symbol in {@code img/icons.svg}. */
    public String icon() {
        return icon;
    }

    /** As it stands in the address and in style sheets. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for all kinds but looks. */
    static Optional<TimelineKind> read(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static TimelineKind of(Timeline.Kind kind) {
        return switch (kind) {
            case REGISTRATION -> REGISTRATION;
            case HOP -> HOP;
            case CONTACT -> CALL;
            case WORDS -> REPLY;
            case CALLBACK -> CALLBACK;
            case CLOCK -> CLOCK;
            case CLOSING -> CLOSING;
        };
    }
}
