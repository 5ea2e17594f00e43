package cn.qingsu.city;

import cn.qingsu.journal.Event;
import java.util.Map;

/** An empty database was filled with the city that is shipped: how many rows of each kind. */
public record CitySeeded(String city, Map<String, Integer> rows) implements Event {}
