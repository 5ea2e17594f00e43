package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text from left to right; at each place the longest name counts. */
final class Scanner {

    /** 社区 and 街道 with one letter wrong, two changed or one missing; but not words such as 小区 and 街边. */
    private static final Pattern BAD_COMMUNITY =
            Pattern.compile("社(?![会保团交工长区])[\\p{IsHan}]|(?![小片城地辖景校园街郊老新市山库厂东西南北社])[\\p{IsHan}]区|区社|社(?=[\\P{IsHan}]|$)|区(?![\\p{IsHan}]{0,1}区)");
    private static final Pattern BAD_STREET =
            Pattern.compile("街(?![边头上口角区心面坊里道办巷])[\\p{IsHan}]|(?![大巷人通隧过管东西南北中街路])[\\p{IsHan}]道|道街");
    private static final Pattern CITYS_SOUTH = Pattern.compile("市[南北]");
    private static final Pattern NOT_SOUTH = Pattern.compile(".*[城全本超都夜集早门县]");

    private final NameTable names;
    private final Elsewhere elsewhere;
    private final Surroundings beside;

    Scanner(NameTable names, Elsewhere elsewhere, Surroundings beside) {
        this.names = names;
        this.elsewhere = elsewhere;
        this.beside = beside;
    }

    List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Hit hit = at(text, at);
            if (hit == null) {
                at++;
            } else {
                hits.add(hit);
                at = hit.span().to();
            }
        }
        return hits;
    }

    private @Nullable Hit at(String text, int at) {
        Hit here = named(text, at);
        Elsewhere.Away away = elsewhere.at(text, at);
        if (away == null || (here != null && here.span().length() >= away.span().length() && !here.form().vague())) {
            return here;
        }
        if (here != null && !away.told() && here.span().length() >= away.span().length()) {
            return here;
        }
        boolean located = away.told() || beside.located(text, at, away.span().to());
        return new Hit(away.span(), Form.ELSEWHERE, List.of(), !away.told(), located);
    }

    private @Nullable Hit named(String text, int at) {
        int reach = names.longest(text.charAt(at));
        for (int end = Math.min(text.length(), at + reach); end > at + 1; end--) {
            List<NameTable.Meaning> meanings = names.meanings(text.substring(at, end));
            Hit hit = meanings.isEmpty() ? null : hit(text, new Span(at, end), meanings);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    private @Nullable Hit hit(String text, Span span, List<NameTable.Meaning> meanings) {
        Form form = meanings.getFirst().form();
        List<Area> areas =
                widest(meanings.stream().map(NameTable.Meaning::area).distinct().toList());
        boolean located = beside.located(text, span.from(), span.to());
        if (form == Form.FULL || form == Form.OTHER_SUFFIX || form == Form.LANDMARK) {
            return new Hit(span, form, areas, false, located);
        }
        Hit mended = mended(text, span, meanings);
        if (mended != null) {
            return mended;
        }
        if (form != Form.ROAD && beside.goesOnAsRoad(text, span.to())) {
            return null;
        }
        boolean begins = beside.boundary(text, span.from());
        if (form == Form.ROAD || form == Form.SHORT || form == Form.PLAIN) {
            if (!begins || (form == Form.PLAIN && !located && !afterArea(text, span.from()))) {
                return null;
            }
        }
        if (CITYS_SOUTH.matcher(span.of(text)).matches()
                && (NOT_SOUTH.matcher(text.substring(0, span.from())).matches() || !begins)) {
            return null;
        }
        boolean inName = beside.inName(text, span.from(), span.to());
        Form seen = form != Form.ROAD && beside.namedAfter(text, span.to()) ? Form.NAMED_AFTER : mostSaying(meanings);
        return new Hit(span, seen, areas, inName, located);
    }

    /** Directly after a district's or street's own suffix. */
    private static boolean afterArea(String text, int at) {
        return at > 1 && "区市道镇".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** One of several bearers may be a street (简称) and another a community of two letters: the surer form counts. */
    private static Form mostSaying(List<NameTable.Meaning> meanings) {
        return meanings.stream()
                .map(NameTable.Meaning::form)
                .min(Form::compareTo)
                .orElseThrow();
    }

    private static @Nullable Hit mended(String text, Span span, List<NameTable.Meaning> meanings) {
        Matcher community = BAD_COMMUNITY.matcher(text).region(span.to(), text.length());
        Matcher street = BAD_STREET.matcher(text).region(span.to(), text.length());
        boolean asCommunity = community.lookingAt();
        if (!asCommunity && !street.lookingAt()) {
            return null;
        }
        AreaLevel level = asCommunity ? AreaLevel.COMMUNITY : AreaLevel.STREET;
        List<Area> meant = meanings.stream()
                .map(NameTable.Meaning::area)
                .filter(area -> area.level() == level)
                .distinct()
                .toList();
        int to = asCommunity ? community.end() : street.end();
        return meant.isEmpty() ? null : new Hit(new Span(span.from(), to), Form.TYPO, meant, false, true);
    }

    /** “城阳” is the district and a street in it: then the district is meant. */
    private List<Area> widest(List<Area> meant) {
        return meant.stream()
                .filter(wide -> meant.stream().allMatch(area -> names.within(area, wide)))
                .findFirst()
                .map(List::of)
                .orElse(meant);
    }
}
