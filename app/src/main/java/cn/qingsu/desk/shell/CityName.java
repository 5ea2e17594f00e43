package cn.qingsu.desk.shell;

/**
 * How the pages name the city.
 *
 * @param name 青岛市
 * @param hotline 青岛 12345
 */
public record CityName(String name, String hotline) {}
