package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds names with one letter wrong: before a suffix, and directly after the district or street in which they lie. */
final class Mending {

    private static final Pattern SUFFIX = Pattern.compile("街道办事处|街道|社区|居委会|村委会|新村|镇|村|(?<![社小片辖景校园郊地山库])区|市(?![场民政])");
    private static final Pattern SWAPPED = Pattern.compile("社[\\p{IsHan}&&[^区]]区|街[\\p{IsHan}&&[^道]]道");
    private static final int LONGEST = 7;

    private final NameTable names;
    private final Typos typos;
    private final WholeNames wholeNames;
    private final Surroundings beside;

    Mending(NameTable names, Surroundings beside) {
        this.names = names;
        this.typos = new Typos(names.stems());
        this.wholeNames = new WholeNames(names);
        this.beside = beside;
    }

    /** The hits together with what was found anew, in the order of the text. */
    List<Hit> with(List<Hit> hits, String text) {
        List<Hit> all = new ArrayList<>(hits);
        Matcher suffix = SUFFIX.matcher(text);
        while (suffix.find()) {
            Span at = new Span(suffix.start(), suffix.end());
            Hit covering = all.stream()
                    .filter(hit -> hit.span().overlaps(at)
                            || (closes(hit) && hit.span().to() == at.from())) // 泊里镇居委会
                    .findFirst()
                    .orElse(null);
            if (covering == null || (covering.inName() && closes(covering)) || wantsMore(covering, text, all)) {
                Hit mended = before(text, at, covering, all);
                if (mended != null) {
                    Span found = mended.span();
                    all.removeIf(hit -> hit.span().overlaps(found));
                    all.add(mended);
                }
            }
        }
        swapped(all, text);
        all.sort(Comparator.comparingInt(hit -> hit.span().from()));
        afterAreas(all, text);
        return all;
    }

    /** “车张家庄村”: in full, but in the middle of a word, so it may be 东张家庄村 with a wrong letter. */
    private boolean wantsMore(Hit hit, String text, List<Hit> hits) {
        return (hit.form() == Form.FULL || hit.form() == Form.OTHER_SUFFIX)
                && hit.areas().getFirst().level() != AreaLevel.DISTRICT
                && !beside.boundary(text, hit.span().from())
                && hits.stream()
                        .noneMatch(other -> other.span().to() == hit.span().from());
    }

    private @Nullable Hit before(String text, Span suffix, @Nullable Hit covering, List<Hit> hits) {
        boolean ends = covering != null && covering.span().to() <= suffix.from();
        int least =
                covering == null || ends ? suffix.from() - 1 : covering.span().from() - 1;
        int from = hits.stream()
                .filter(hit -> hit != covering && closes(hit) && hit.span().to() <= least)
                .mapToInt(hit -> hit.span().to())
                .max()
                .orElse(0);
        Map<Area, Span> found = new LinkedHashMap<>();
        boolean begun = false;
        for (int at = Math.max(from, suffix.from() - LONGEST); at <= least && !begun; at++) {
            String window = text.substring(at, suffix.from());
            boolean startsName = at == from && from > 0 || beside.boundary(text, at) || endsAt(hits, at);
            if (Surroundings.han(window) && !beside.noName(window) && (window.length() > 1 || at == from && from > 0)) {
                Span span = new Span(at, suffix.to());
                for (Stem stem : typos.near(window)) {
                    boolean known = covering != null && covering.areas().contains(stem.area());
                    boolean begins = startsName || stem.area().level() != AreaLevel.DISTRICT;
                    if (begins && !known && fits(stem, suffix.of(text)) && letterEnough(stem, window)) {
                        found.putIfAbsent(stem.area(), span);
                    }
                }
                begun = startsName && !found.isEmpty();
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        int letters = suffix.from() - found.values().iterator().next().from();
        List<Area> areas = new ArrayList<>(found.keySet());
        areas.sort(Comparator.comparingInt(area ->
                Math.abs(Stem.of(area).letters().length() - letters))); // another letter is likelier than one more
        int start = found.values().iterator().next().from();
        hits.stream()
                .filter(hit -> hit.form() == Form.BARE
                        && hit.span().from() == start
                        && hit.areas().size() == 1)
                .filter(hit -> areas.stream()
                        .noneMatch(area -> names.within(area, hit.areas().getFirst())))
                .forEach(hit -> areas.addAll(hit.areas()));
        if (covering != null) {
            areas.addAll(0, covering.areas());
        }
        Span span = found.values().iterator().next();
        return new Hit(span, Form.TYPO, areas, false, begun);
    }

    /** 红岛 in 红岛果社区 may be part of a misspelt name, 红岛街道 may not. */
    private static boolean closes(Hit hit) {
        return hit.form() == Form.FULL
                || hit.form() == Form.OTHER_SUFFIX
                || (hit.form() == Form.ELSEWHERE && !hit.inName());
    }

    private static boolean endsAt(List<Hit> hits, int at) {
        return hits.stream().anyMatch(hit -> hit.span().to() == at);
    }

    /** Of two letters, one of which is missing, nothing is left to know it by. */
    private static boolean letterEnough(Stem stem, String window) {
        return window.length() > 1 || stem.letters().length() == 2;
    }

    private static boolean fits(Stem stem, String suffix) {
        return switch (stem.area().level()) {
            case CITY -> false;
            case DISTRICT ->
                (suffix.equals("区") || suffix.equals("市")) && stem.suffix().equals(suffix);
            case STREET ->
                (suffix.startsWith("街道") && stem.suffix().equals("街道"))
                        || (suffix.equals("镇") && stem.suffix().equals("镇"));
            case COMMUNITY ->
                switch (suffix) {
                    case "社区", "居委会" -> stem.suffix().equals("社区");
                    case "村", "村委会" -> stem.suffix().equals("村");
                    case "新村" -> stem.suffix().equals("新村");
                    default -> false;
                };
        };
    }

    /** 恩县社路区 for 恩县路社区. */
    private void swapped(List<Hit> hits, String text) {
        Matcher suffix = SWAPPED.matcher(text);
        while (suffix.find()) {
            for (int at = Math.max(0, suffix.start() - LONGEST); at < suffix.start(); at++) {
                String letters = suffix.group();
                String name =
                        text.substring(at, suffix.start()) + letters.charAt(1) + letters.charAt(0) + letters.charAt(2);
                List<Area> areas = names.meanings(name).stream()
                        .filter(each -> each.form() == Form.FULL)
                        .map(NameTable.Meaning::area)
                        .distinct()
                        .toList();
                if (!areas.isEmpty()) {
                    Span span = new Span(at, suffix.end());
                    hits.removeIf(hit -> hit.span().overlaps(span));
                    hits.add(new Hit(span, Form.TYPO, areas, false, true));
                    break;
                }
            }
        }
    }

    /** “市南区云宵路附近”: no suffix, but the district stands before it. */
    private void afterAreas(List<Hit> hits, String text) {
        for (int i = 0; i < hits.size(); i++) {
            Hit wide = hits.get(i);
            if (!wide.strong()
                    || wide.areas().size() != 1
                    || wide.areas().getFirst().level() == AreaLevel.COMMUNITY) {
                continue;
            }
            int from = wide.span().to();
            int to = i + 1 < hits.size() ? hits.get(i + 1).span().from() : text.length();
            Hit whole = openTo(hits, from)
                    ? wholeNames.within(text, from, wide.areas().getFirst())
                    : null;
            if (whole != null) {
                Span found = whole.span();
                hits.removeIf(hit -> hit != wide && hit.span().overlaps(found));
                hits.add(i + 1, whole);
                continue;
            }
            Hit mended = bare(text, from, to, wide.areas().getFirst());
            if (mended != null) {
                hits.add(i + 1, mended);
            }
        }
    }

    /** Whether nothing in full begins here. */
    private static boolean openTo(List<Hit> hits, int from) {
        return hits.stream()
                .filter(hit -> hit.span().from() == from)
                .allMatch(hit -> hit.form().vague() || hit.form() == Form.BARE);
    }

    private @Nullable Hit bare(String text, int from, int to, Area wide) {
        for (int length = 5; length >= 3; length--) {
            if (from + length > to) {
                continue;
            }
            String window = text.substring(from, from + length);
            List<Area> near = Surroundings.han(window) && !beside.noName(window)
                    ? typos.near(window).stream()
                            .filter(stem -> stem.letters().length() == window.length()
                                    && stem.standsAlone()
                                    && !stem.letters().matches(".*[路街道线]")
                                    && names.within(stem.area(), wide)
                                    && !stem.area().equals(wide))
                            .map(Stem::area)
                            .toList()
                    : List.of();
            if (near.size() == 1) {
                return new Hit(new Span(from, from + length), Form.TYPO, near, false, true);
            }
        }
        return null;
    }

    /** Areas within {@code wide} whose names are one letter away from those of the hit. */
    List<Area> alike(Hit hit, Area wide) {
        return hit.areas().stream()
                .map(Stem::of)
                .flatMap(stem -> typos.near(stem.letters()).stream()
                        .filter(near -> near.suffix().equals(stem.suffix())))
                .map(Stem::area)
                .filter(area -> names.within(area, wide) && !area.equals(wide))
                .distinct()
                .toList();
    }
}
