package cn.qingsu.city;

import cn.qingsu.journal.Event;
import java.util.List;

/** Real boundaries took the place of older ones. */
public record AreaBoundariesImported(List<AreaCode> areas, String source, String attribution) implements Event {}
