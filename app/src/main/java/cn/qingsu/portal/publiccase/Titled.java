package cn.qingsu.portal.publiccase;

import org.jspecify.annotations.Nullable;

/**
 * A public case in words.
 *
 * @param title its category
 * @param where district and street
 * @param state what is going on
 * @param tone the colour family, always beside words
 * @param others that others have met it too; null if nobody has
 * @param open whether one can join it
 */
public record Titled(
        String ref,
        String title,
        String where,
        String state,
        String tone,
        String day,
        @Nullable String others,
        boolean rough,
        boolean open) {}
