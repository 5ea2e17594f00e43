package cn.qingsu.bench.city;

/**
 * A street, its unit, and its clerk.
 *
 * @param code of the area and, as in the whole city, of its unit
 * @param clerk the token of the clerk's session
 */
public record Street(String code, String name, String clerk) {}
