package cn.qingsu.city;

import cn.qingsu.journal.Event;
import java.time.LocalDate;
import java.util.List;

/** From a day on, some categories stand on the public map, or no longer. */
public record CategoryFacesChanged(
        LocalDate validFrom, List<CategoryCode> opened, List<CategoryCode> closed, String note) implements Event {}
