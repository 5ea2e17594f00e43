package cn.qingsu.city;

/**
 * A situation beyond the hotline's remit: answered with its wording, not dispatched.
 *
 * @param group the class, such as {@code 民事与市场自主事项}
 * @param wording the approved polite answer, which names the lawful path
 */
public record Situation(SituationCode code, String group, String text, String wording) {}
