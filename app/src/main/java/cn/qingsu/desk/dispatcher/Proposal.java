package cn.qingsu.desk.dispatcher;

import org.jspecify.annotations.Nullable;

/**
 * A unit that might lead.
 *
 * @param source what speaks for it, such as {@code 目录}
 * @param above the unit above, to tell namesakes apart
 */
record Proposal(
        int rank, String unit, String name, @Nullable String above, String source, String reason) {}
