package cn.qingsu.dispatch.auto;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.journal.Event;
import org.jspecify.annotations.Nullable;

/** Automatic dispatch of a category was let or stopped. */
public record AutoSwitched(
        CategoryCode category, boolean enabled, @Nullable String reason) implements Event {}
