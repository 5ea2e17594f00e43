package cn.qingsu.messaging;

import org.jspecify.annotations.Nullable;

/** Which messages a list shows; null for all. */
public record MessageFilter(
        @Nullable MessageState state, @Nullable Occasion occasion) {}
