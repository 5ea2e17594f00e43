package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import cn.qingsu.dispatch.reading.text.Span;
import java.util.List;

/**
 * A name that was found.
 *
 * @param areas that bear it; empty for another city
 * @param inName it is part of a firm's or a person's name, so it need not tell where something happened
 * @param located something beside it says that a place is meant: 在, 附近, the district before it
 */
record Hit(Span span, Form form, List<Area> areas, boolean inName, boolean located) {

    Hit {
        areas = List.copyOf(areas);
    }

    Hit with(List<Area> fewer) {
        return new Hit(span, form, fewer, inName, located);
    }

    Hit as(Form other) {
        return new Hit(span, other, areas, inName, located);
    }

    /** Whether it says by itself that something lies there. */
    boolean strong() {
        return !inName && !form.vague();
    }
}
