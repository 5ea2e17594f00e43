package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text from left to right; at each place the longest name counts. */
final class Scanner {

    private static final Pattern STRANGE =
            Pattern.compile("[\\p{IsHan}&&[^的在到去有了是和及与我你他这那某各全本]]([\\p{IsHan}&&[^社小校园景城市辖片发新业山库郊地厂街东西南北]])[区县]");
    private static final Pattern SECOND_SUFFIX = Pattern.compile("社区(?!服务|卫生|医院|居委)|镇(?!政府|上|里)|街道(?!办|上|两)|新村");
    private static final Pattern NAME_GOES_ON = Pattern.compile("家?[庄屯疃埠](?!园|稼)|村(?!民|委|里|头|口)");
    private static final Pattern REST_OF_SUFFIX = Pattern.compile("[\\p{IsHan}&&[^小]]{0,2}(?<!小)区(?!域|别)");
    private static final Pattern CITYS_SOUTH = Pattern.compile("市[南北]");
    private static final Pattern NOT_SOUTH = Pattern.compile(".*[城全本超都夜集早门县]");

    private final NameTable names;
    private final Typos districts;
    private final Elsewhere elsewhere;
    private final Surroundings beside;
    private final WholeNames mending;

    Scanner(NameTable names, Elsewhere elsewhere, Surroundings beside) {
        this.names = names;
        this.elsewhere = elsewhere;
        this.beside = beside;
        this.mending = new WholeNames(names);
        districts = new Typos(names.stems().stream()
                .filter(stem -> stem.area().level() == AreaLevel.DISTRICT)
                .toList());
    }

    List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Hit hit = at(text, at, !hits.isEmpty() && hits.getLast().span().to() == at);
            if (hit == null) {
                at++;
            } else {
                Hit strange = strangeDistrict(text, hit, hits);
                if (strange != null) {
                    hits.add(strange);
                }
                hits.add(hit);
                at = hit.span().to();
            }
        }
        return hits;
    }

    /** “美兰区灵山镇”: a district that we do not have stands directly before the name. */
    private @Nullable Hit strangeDistrict(String text, Hit hit, List<Hit> hits) {
        int from = hit.span().from() - 3;
        int free = hits.isEmpty() ? 0 : hits.getLast().span().to();
        boolean narrow = hit.form() != Form.ELSEWHERE && hit.areas().getFirst().level() != AreaLevel.DISTRICT;
        if (!narrow || from < free) {
            return null;
        }
        String district = text.substring(from, hit.span().from());
        return STRANGE.matcher(district).matches()
                        && districts.near(district.substring(0, 2)).isEmpty()
                ? new Hit(new Span(from, hit.span().from()), Form.ELSEWHERE, List.of(), false, true)
                : null;
    }

    private @Nullable Hit at(String text, int at, boolean joins) {
        Hit here = named(text, at, joins || afterArea(text, at) || beside.boundary(text, at));
        Elsewhere.Away away = elsewhere.at(text, at);
        if (away == null || (here != null && !away.told() && afterArea(text, at))) {
            return here;
        }
        if (here != null
                && here.span().length() > away.letters()
                && !here.form().vague()) {
            return here;
        }
        boolean located = away.told() || beside.located(text, at, away.span().to());
        return new Hit(away.span(), Form.ELSEWHERE, List.of(), !away.told(), located);
    }

    private @Nullable Hit named(String text, int at, boolean begins) {
        int reach = names.longest(text.charAt(at));
        for (int end = Math.min(text.length(), at + reach); end > at + 1; end--) {
            List<NameTable.Meaning> meanings = names.meanings(text.substring(at, end));
            Hit hit = meanings.isEmpty() ? null : hit(text, new Span(at, end), meanings, begins);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    private @Nullable Hit hit(String text, Span span, List<NameTable.Meaning> meanings, boolean begins) {
        Form form = surest(meanings);
        List<Area> meant =
                meanings.stream().map(NameTable.Meaning::area).distinct().toList();
        List<Area> areas = form == Form.ROAD ? meant : widest(meant);
        boolean located = beside.located(text, span.from(), span.to());
        if (span.length() == 2 && form == Form.FULL && !begins) {
            return null; // 庸村 in 柳沟庸村
        }
        if (form == Form.FULL || form == Form.OTHER_SUFFIX || form == Form.LANDMARK) {
            boolean district = areas.getFirst().level() == AreaLevel.DISTRICT;
            Hit other = district && begins
                    ? mending.whole(text, span, areas)
                    : form == Form.LANDMARK ? null : mending.goesOn(text, span, form, areas);
            return other != null
                    ? other
                    : new Hit(
                            span,
                            form,
                            areas,
                            (form == Form.OTHER_SUFFIX && !begins) || goesOn(text, span, areas),
                            located);
        }
        Hit mended = begins ? mending.whole(text, span, areas) : null;
        if (mended != null) {
            return mended;
        }
        if (form != Form.ROAD && beside.goesOnAsRoad(text, span.to())) {
            return null;
        }
        if (form == Form.ROAD || form == Form.SHORT || form == Form.PLAIN) {
            if (!begins || (form == Form.PLAIN && !located && !afterArea(text, span.from()))) {
                return null;
            }
        }
        if (CITYS_SOUTH.matcher(span.of(text)).matches()
                && (NOT_SOUTH.matcher(text.substring(0, span.from())).matches() || !begins)) {
            return null;
        }
        if (followed(text, span.to())) {
            return new Hit(span, surest(meanings), areas, !begins || othersName(span.of(text), areas), located);
        }
        boolean inName = !begins || othersName(span.of(text), areas) || beside.inName(text, span.from(), span.to());
        inName |= NAME_GOES_ON.matcher(text).region(span.to(), text.length()).lookingAt();
        inName |= areas.getFirst().level() == AreaLevel.COMMUNITY
                && REST_OF_SUFFIX.matcher(text).region(span.to(), text.length()).lookingAt();
        if (form == Form.PLAIN && beside.lives(text, span.from())) {
            return new Hit(span, Form.SHORT, areas, inName, true);
        }
        Form seen = form != Form.ROAD && beside.namedAfter(text, span.to()) ? Form.NAMED_AFTER : surest(meanings);
        return new Hit(span, seen, areas, inName, located);
    }

    /** 徐村镇, 王家新村社区: a second suffix follows, so the name is another one. */
    private static boolean goesOn(String text, Span span, List<Area> areas) {
        return areas.getFirst().level() != AreaLevel.DISTRICT
                && "村区镇道".indexOf(text.charAt(span.to() - 1)) >= 0
                && SECOND_SUFFIX.matcher(text).region(span.to(), text.length()).lookingAt();
    }

    /** Whether another name follows: 市南 | 大学路. */
    private boolean followed(String text, int at) {
        int reach = at < text.length() ? names.longest(text.charAt(at)) : 0;
        for (int end = Math.min(text.length(), at + reach); end > at + 1; end--) {
            if (!names.meanings(text.substring(at, end)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** 即墨旺 in 平度 begins like a district in which it does not lie: 即墨旺疃 is 旺疃 in 即墨. */
    private boolean othersName(String name, List<Area> areas) {
        if (name.length() < 3) {
            return false;
        }
        List<NameTable.Meaning> district = names.meanings(name.substring(0, 2));
        return district.size() == 1
                && district.getFirst().area().level() == AreaLevel.DISTRICT
                && areas.stream()
                        .noneMatch(
                                area -> names.within(area, district.getFirst().area()));
    }

    /** Directly after a district's or street's own suffix. */
    private static boolean afterArea(String text, int at) {
        return at > 1 && "区市道镇".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** One of several bearers may be a street (简称) and another a community of two letters: the surer form counts. */
    private static Form surest(List<NameTable.Meaning> meanings) {
        return meanings.stream()
                .map(NameTable.Meaning::form)
                .min(Form::compareTo)
                .orElseThrow();
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
