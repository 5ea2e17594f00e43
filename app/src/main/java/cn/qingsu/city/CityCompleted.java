package cn.qingsu.city;

import cn.qingsu.journal.Event;
import java.util.Map;

/** A city that was there before the program knew of some kind of data was given what is shipped of it: how many rows of each kind. */
public record CityCompleted(Map<String, Integer> rows) implements Event {}
