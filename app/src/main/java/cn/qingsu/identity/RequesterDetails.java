package cn.qingsu.identity;

import org.jspecify.annotations.Nullable;

/** A requester's name, phone and e-mail address in clear. Its text form shows none of them, so that no log can. */
public record RequesterDetails(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    public RequesterDetails(@Nullable String name, @Nullable String phone) {
        this(name, phone, null);
    }

    @Override
    public String toString() {
        return "RequesterDetails[sealed]";
    }
}
