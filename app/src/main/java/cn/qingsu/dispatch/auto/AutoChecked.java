package cn.qingsu.dispatch.auto;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * A person checked what the machine had dispatched.
 *
 * @param shouldBe who should have got it; null where the machine was right
 */
public record AutoChecked(
        boolean agreed,
        @Nullable UnitCode shouldBe,
        @Nullable String reason) implements Event {}
