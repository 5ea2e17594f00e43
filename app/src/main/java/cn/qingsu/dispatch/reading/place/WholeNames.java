package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds names whose suffix is misspelt: 云霄路社去, 秀水村湾 for 秀水湾村, 孟家北区 for 孟家社区. */
final class WholeNames {

    private static final Pattern ANOTHER_WORD = Pattern.compile(
            ".*(小区|片区|城区|地区|辖区|景区|校区|园区|街区|市区|新区|山区|库区|厂区|郊区|[东西南北]区|开发区|社会|社保|社团|社交|社工|街[边头上口角心面坊里道办巷]|[大车人行通隧管过便东西南北中]道)");
    private static final int LONGER = 9;

    private final NameTable names;
    private final Typos typos;

    WholeNames(NameTable names) {
        this.names = names;
        typos = new Typos(names.stems().stream()
                .map(stem -> new Stem(stem.area(), stem.area().name(), ""))
                .toList());
    }

    /** A name without suffix that goes on so that, but for one letter, it is a whole name; null if it does not. */
    @Nullable
    Hit whole(String text, Span span, List<Area> meant) {
        Set<Area> found = new LinkedHashSet<>();
        int to = 0;
        for (int end = Math.min(text.length(), span.to() + LONGER); end > span.to(); end--) {
            String window = text.substring(span.from(), end);
            if (!names.meanings(text.substring(span.to(), end)).isEmpty()) {
                continue; // 城阳 and 仲村社区, not 城阳村社区
            }
            for (Stem near : Surroundings.han(window) ? typos.near(window) : Set.<Stem>of()) {
                if (suffixWrong(near.letters(), window, span.length()) && found.add(near.area())) {
                    to = Math.max(to, end);
                }
            }
            if (!found.isEmpty()) {
                List<Area> areas = new ArrayList<>(found);
                if (meant.stream().noneMatch(found::contains)) {
                    areas.addAll(meant);
                }
                return new Hit(new Span(span.from(), to), Form.TYPO, areas, false, true);
            }
        }
        return null;
    }

    /** A name in full after which a letter stands that may belong into it. */
    @Nullable
    Hit goesOn(String text, Span span, Form form, List<Area> meant) {
        if (form == Form.OTHER_SUFFIX && meant.getFirst().level() == AreaLevel.STREET) {
            List<Area> near = typos.near(span.of(text)).stream()
                    .map(Stem::area)
                    .filter(area -> !meant.contains(area))
                    .toList();
            if (!near.isEmpty()) { // 夏庄镇: 夏庄街道, or 夏格庄镇 with a letter missing
                List<Area> areas = new ArrayList<>(meant);
                areas.addAll(near);
                return new Hit(span, Form.TYPO, areas, false, true);
            }
        }
        if (span.to() == text.length()) {
            return null;
        }
        String window = text.substring(span.from(), span.to() + 1);
        List<Area> others = typos.near(window).stream()
                .filter(near -> near.letters().length() == window.length())
                .filter(near -> near.letters().charAt(window.length() - 1) == window.charAt(window.length() - 2))
                .map(Stem::area)
                .filter(area -> !meant.contains(area))
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        List<Area> areas = new ArrayList<>(others);
        areas.addAll(meant);
        return new Hit(new Span(span.from(), span.to() + 1), Form.TYPO, areas, false, true);
    }

    /** That the letter after a short name differs from 村 or 镇 says nothing: there is no suffix then. */
    private static boolean suffixWrong(String name, String window, int bare) {
        int last = window.length() - 1;
        if (name.length() == window.length()
                && name.charAt(last) == window.charAt(last - 1)
                && name.charAt(last - 1) == window.charAt(last)) {
            return true;
        }
        if (name.length() < 4
                || window.length() < 4 && name.length() < 5
                || ANOTHER_WORD.matcher(window).matches()) {
            return false;
        }
        boolean single = name.length() == bare + 1;
        boolean begins = name.startsWith(window.substring(0, bare));
        return !(single && begins) && (begins || name.length() > bare + 2) && window.length() > bare + 1;
    }

    /** Names within {@code wide} that begin at {@code from} and differ by one letter, suffix included; the longest such piece counts. */
    @Nullable
    Hit within(String text, int from, Area wide) {
        for (int length = LONGER; length >= 3; length--) {
            if (from + length > text.length()) {
                continue;
            }
            String window = text.substring(from, from + length);
            if (!Surroundings.han(window)
                    || ANOTHER_WORD.matcher(window).matches()
                    || !names.meanings(window).isEmpty()) {
                continue;
            }
            List<Area> near = typos.near(window).stream()
                    .filter(each -> !onlyBare(each.letters(), window))
                    .map(Stem::area)
                    .filter(area -> names.within(area, wide) && !area.equals(wide))
                    .toList();
            if (near.size() == 1) {
                return new Hit(new Span(from, from + length), Form.TYPO, near, false, true);
            }
        }
        return null;
    }

    /** 张仓路 is 张仓 and then a road, not 张仓村. */
    private static boolean onlyBare(String name, String window) {
        boolean single = name.endsWith("村") || name.endsWith("镇");
        String letters = name.substring(0, name.length() - 1);
        return name.length() < 4 || (single && window.startsWith(letters));
    }
}
