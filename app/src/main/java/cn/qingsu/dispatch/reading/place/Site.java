package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One place that a text names, in one or several words.
 *
 * @param areas that may be meant
 * @param offers narrower areas that only a road or a vague name speaks for
 * @param wide how many of the names agree
 * @param home it is where the requester lives, works or comes from
 */
record Site(Hit by, Span span, List<Area> areas, List<Area> offers, int wide, boolean contradicts, boolean home) {

    Site {
        areas = List.copyOf(areas);
        offers = List.copyOf(offers);
    }

    static Site of(Hit hit, boolean home) {
        return new Site(hit, hit.span(), hit.areas(), List.of(), 1, false, home);
    }

    Site of(List<Area> fewer) {
        return new Site(by, span, fewer, offers, wide + 1, contradicts, home);
    }

    Site narrowed(Hit hit, List<Area> fewer) {
        return new Site(hit, to(hit), fewer, offers, wide + 1, contradicts, home);
    }

    Site offering(Hit hit, List<Area> narrower) {
        List<Area> all = new ArrayList<>(offers);
        all.addAll(narrower);
        return new Site(by, to(hit), areas, all, wide, contradicts, home);
    }

    Site against(Hit hit, List<Area> others) {
        List<Area> all = new ArrayList<>(others);
        all.addAll(areas);
        return new Site(hit, to(hit), all.stream().distinct().toList(), offers, wide, true, home);
    }

    private Span to(Hit hit) {
        return new Span(span.from(), hit.span().to());
    }

    boolean strong() {
        return wide > 1 || (by.strong() && !contradicts) || contradicts;
    }
}
