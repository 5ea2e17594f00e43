package cn.qingsu.dispatch.reading.place;

import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds roads with numbers, estates and buildings by the way they end. */
final class Details {

    private static final String LETTER = "[\\p{IsHan}&&[^的在住到去于往由离是了和与及跟同或把将被给向对区县号我你他她们这那有位来自过看见没走上下不修条问哪，。]]";
    private static final Pattern ROAD = Pattern.compile(
            "(?<name>" + LETTER
                    + "{1,6}?(支路|大道|大街|高速|国道|省道|路(?![灯面边人口障过基况政段])|街(?![道边头上心面坊办])|巷))"
                    + "(?<number>[甲乙丙]?[0-9０-９一二三四五六七八九十百]{1,5}(-[0-9]{1,4})?号?([甲乙丙])?([0-9]{1,3}号?(楼|院|栋))?([0-9一二三四五六七八九十]{1,2}单元)?([0-9]{2,4}(户|室))?)?");
    private static final Pattern ESTATE =
            Pattern.compile(LETTER + "{0,1}" + "[\\p{IsHan}A-Za-z0-9&&[^的在住到去于往由离是了和与及跟把被给向对区县号我你他她们这那有来自过，。]]{1,7}?"
                    + "(小区|花园|家园|公寓|嘉园|佳园|新苑|名苑|雅苑|花苑|山庄|景园|雅园|佳苑|嘉苑|景苑|豪庭|世家|名城|新城|御园|华府|首府|公馆|别墅)"
                    + "(?<number>[0-9A-Z]{1,3}(号楼|栋|幢|座|区)?([0-9一二三四五六七八九十]{1,2}单元)?([0-9]{2,4}(户|室)?)?)?");
    private static final Pattern PLACE = Pattern.compile(
            LETTER + "{2,8}?(广场|大厦|商场|市场|商城|医院|小学|中学|幼儿园|大学|火车站|地铁站|汽车站|公园|体育馆|码头|水库|工业园|产业园|批发城|夜市|早市)");
    private static final Pattern NOTHING = Pattern.compile(
            "(另外|还有|门口|而且|一条|这条|那条|整条|本|该|我们|老旧|整个|附近|周边|旁边|对面|隔壁|住宅|居民|封闭|某|全市|各|公共|私立|公立|高铁|市民|农贸|走|马|铁|公|网|线|思|出|半|绕|修|问|同|各|一).{0,2}(小区|路|街|公园|市场|医院|大厦|商场|小学|中学|大学|幼儿园|广场|巷)");

    /** What leads on to the next thing is no part of a name: 另外 | 小区3号楼. */
    private static final Pattern LEADING_ON = Pattern.compile("(另外|还有|并且|而且|以及|同时|其次)(?=.{2})");

    private static final Pattern AS_ROAD = Pattern.compile("(路口|与|和|交叉|交界|附近|沿线|以东|以西|以南|以北|东侧|西侧|南侧|北侧|门口|口|段)");

    private final NameTable names;

    Details(NameTable names) {
        this.names = names;
    }

    /** “看不见路” is no road: it has a number, an area is called after it, or it is spoken of as of a road. */
    private boolean isRoad(Matcher found, Span span, String text) {
        return found.group("number") != null
                || span.of(text).matches(".{2,}(支路|大道|大街|高速|国道|省道)")
                || !names.meanings(span.of(text)).isEmpty()
                || AS_ROAD.matcher(text).region(span.to(), text.length()).lookingAt();
    }

    List<Detail> in(String text, List<Hit> hits) {
        List<Detail> details = new ArrayList<>();
        find(Detail.Kind.ROAD, ROAD, text, hits, details);
        find(Detail.Kind.ESTATE, ESTATE, text, hits, details);
        find(Detail.Kind.LANDMARK, PLACE, text, hits, details);
        for (Hit hit : hits) {
            if (hit.form() == Form.LANDMARK && free(hit.span(), details)) {
                details.add(
                        new Detail(Detail.Kind.LANDMARK, hit.span(), hit.span().of(text)));
            }
        }
        details.sort(Comparator.comparingInt(detail -> detail.span().from()));
        return details;
    }

    /** A name of an area before it is no part of it: 湖岛街道 | 瑞海北路 7 号. */
    private void find(Detail.Kind kind, Pattern pattern, String text, List<Hit> hits, List<Detail> details) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int from = matcher.start();
            for (Hit hit : hits) {
                boolean before = hit.span().from() <= from
                        && hit.span().to() > from
                        && hit.span().to() < matcher.end() - 1;
                boolean inside = hit.span().from() > from && hit.span().to() < matcher.end() - 1;
                if ((before || inside) && !hit.form().vague() && hit.form() != Form.LANDMARK) {
                    from = Math.max(from, hit.span().to());
                }
            }
            Matcher leading = LEADING_ON.matcher(text).region(from, matcher.end());
            Span span = new Span(leading.lookingAt() ? leading.end() : from, matcher.end());
            boolean area = hits.stream()
                    .anyMatch(hit -> hit.form() == Form.FULL
                            && hit.span().from() <= span.from()
                            && hit.span().to() >= span.to());
            if (span.length() > 1
                    && (kind != Detail.Kind.ROAD || isRoad(matcher, span, text))
                    && !area
                    && free(span, details)
                    && !NOTHING.matcher(span.of(text)).matches()) {
                details.add(new Detail(kind, span, span.of(text)));
            }
        }
    }

    private static boolean free(Span span, List<Detail> details) {
        return details.stream().noneMatch(each -> each.span().overlaps(span));
    }
}
