package cn.qingsu.identity;

/**
 * An account of the demonstration city, as it is shown to whoever tries it.
 *
 * @param role its label
 * @param unit the unit's name
 */
public record DemoAccount(String login, String name, String role, String unit, String password) {}
