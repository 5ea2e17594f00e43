package cn.qingsu.identity;

import org.jspecify.annotations.Nullable;

/** A requester's name and phone in clear. Its text form shows neither, so that no log can. */
public record RequesterDetails(
        @Nullable String name, @Nullable String phone) {

    @Override
    public String toString() {
        return "RequesterDetails[sealed]";
    }
}
