package cn.qingsu.city;

/**
 * A proposal who should lead.
 *
 * @param reason why, in one Chinese sentence that cites the rule
 */
public record LeadUnit(Unit unit, String reason) {}
