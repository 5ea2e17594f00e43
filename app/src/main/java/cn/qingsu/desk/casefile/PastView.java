package cn.qingsu.desk.casefile;

import org.jspecify.annotations.Nullable;

/**
 * The moment of the past that the page shows.
 *
 * @param at such as {@code 2026 年 11 月 23 日 10:21}
 * @param version of the last step that had been taken
 * @param before the version of the step before; null for the first
 * @param after the version of the next moment; null if nothing has happened since
 */
record PastView(
        String at,
        int version,
        @Nullable Integer before,
        @Nullable Integer after) {}
