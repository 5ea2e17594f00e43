package cn.qingsu.dispatch.language;

/**
 * A unit that may be responsible, as the built-in way found it.
 *
 * @param unit its code
 * @param clause of the catalogue, or what was learned; may be empty
 * @param probability by the built-in way
 */
public record Candidate(String unit, String name, String clause, double probability) {}
