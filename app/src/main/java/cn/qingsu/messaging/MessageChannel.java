package cn.qingsu.messaging;

import cn.qingsu.identity.Addresses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what a message reaches somebody. */
public enum MessageChannel {
    EMAIL("电子邮件", Addresses.Kind.EMAIL, 100, 5_000, Integer.MAX_VALUE, Integer.MAX_VALUE),
    SMS("短信", Addresses.Kind.MOBILE, 0, 500, 20, 80),
    /** Needs an address of its own, which nobody leaves yet. */
    WECHAT("微信", null, 50, 600, 30, 120);

    /** Those by which anybody can be reached today, the one that costs nothing first. */
    static final List<MessageChannel> REACHING = List.of(EMAIL, SMS);

    private final String label;
    private final Addresses.@Nullable Kind address;
    private final int longestSubject;
    private final int longestBody;
    private final int longestTitle;
    private final int longestWords;

    MessageChannel(
            String label,
            Addresses.@Nullable Kind address,
            int longestSubject,
            int longestBody,
            int longestTitle,
            int longestWords) {
        this.label = label;
        this.address = address;
        this.longestSubject = longestSubject;
        this.longestBody = longestBody;
        this.longestTitle = longestTitle;
        this.longestWords = longestWords;
    }

    public String label() {
        return label;
    }

    /** Whether its messages have a subject. */
    public boolean hasSubject() {
        return longestSubject > 0;
    }

    Addresses.@Nullable Kind address() {
        return address;
    }

    /** In code points, as written; 0 where there is none. */
    int longestSubject() {
        return longestSubject;
    }

    /** In code points, as written, before variables are filled in. */
    int longestBody() {
        return longestBody;
    }

    /** How much of a value goes into a message by this channel, in code points. */
    int longest(Variable variable) {
        return switch (variable) {
            case TITLE -> longestTitle;
            case REPLY, QUESTION -> longestWords;
            case NUMBER, UNIT, REGISTERED, ACCEPT_BY, DUE, LAPSE, HOW_TO_ASK -> Integer.MAX_VALUE;
        };
    }
}
