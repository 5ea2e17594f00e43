package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins names that stand together, widest first: 市南区 + 香港中路街道 + 云霄路社区 is one place. */
final class Sites {

    private static final Pattern JOINS = Pattern.compile("(青岛市?|市|的|内|境内|辖区|范围内|下辖|所属|[\\s·・,，、:：/\\\\()（）—-])*");
    private static final Pattern ENDS = Pattern.compile("[。；;！!？?\\n]");
    private static final Pattern HOME = Pattern.compile(
            ".*(家住|户籍|户口|老家|老家是|来自|本人住|我住在?|居住在|现住|祖籍|籍贯|家在|我是|本人是|原籍|上班在)[^。；！？，,]{0,8}", Pattern.DOTALL);
    private static final int NEAR = 18;

    private final NameTable names;
    private final Mending mending;

    Sites(NameTable names, Mending mending) {
        this.names = names;
        this.mending = mending;
    }

    List<Site> of(List<Hit> hits, String text) {
        List<Site> sites = new ArrayList<>();
        Site open = null;
        Hit away = null;
        for (Hit hit : hits) {
            if (hit.form() == Form.ELSEWHERE) {
                away = hit.located() || !hit.inName() ? hit : away;
                open = closed(sites, open);
                continue;
            }
            if (away != null && isThere(away, hit, text)) {
                open = closed(sites, open);
                continue;
            }
            Site joined = open == null ? null : joined(open, hit, text);
            if (joined == null) {
                closed(sites, open);
                open = Site.of(hit, home(text, hit));
            } else {
                open = joined;
            }
        }
        closed(sites, open);
        return sites;
    }

    private static @Nullable Site closed(List<Site> sites, @Nullable Site open) {
        if (open != null) {
            sites.add(open);
        }
        return null;
    }

    /** “日照市东港区龙山村”: what follows in the same sentence lies there, unless it is a district of ours. */
    private static boolean isThere(Hit away, Hit hit, String text) {
        String between = text.substring(away.span().to(), hit.span().from());
        boolean ours = hit.form() == Form.FULL && hit.areas().getFirst().level() == AreaLevel.DISTRICT;
        return !ours
                && !away.inName()
                && between.length() <= NEAR
                && !between.contains("青岛")
                && !ENDS.matcher(between).find();
    }

    private static boolean home(String text, Hit hit) {
        return HOME.matcher(text.substring(
                        Math.max(0, hit.span().from() - NEAR), hit.span().from()))
                .matches();
    }

    private @Nullable Site joined(Site open, Hit hit, String text) {
        String between = text.substring(open.span().to(), hit.span().from());
        if (between.length() > 4 || !JOINS.matcher(between).matches()) {
            return null;
        }
        AreaLevel level = open.areas().getFirst().level();
        boolean one =
                between.isEmpty() && level == AreaLevel.COMMUNITY && open.by().form() != Form.FULL;
        if (one && hit.areas().getFirst().level().compareTo(AreaLevel.STREET) >= 0) {
            return open.against(hit, hit.areas()); // 梁戈庄李村: one name, with a letter wrong
        }
        if (hit.areas().getFirst().level().compareTo(level) <= 0) {
            return null;
        }
        List<Area> fitting = hit.areas().stream()
                .filter(area -> open.areas().stream().anyMatch(wide -> names.within(area, wide)))
                .toList();
        boolean vague = hit.inName() || hit.form() == Form.ROAD || hit.form() == Form.NAMED_AFTER;
        if (!fitting.isEmpty()) {
            return vague ? open.offering(hit, fitting) : open.narrowed(hit, fitting);
        }
        if (vague
                || hit.form() == Form.SHORT
                || hit.form() == Form.PLAIN
                || hit.form() == Form.BARE
                || !open.by().strong()) {
            return open; // the district is told; that another place bears this name says nothing
        }
        List<Area> meant = new ArrayList<>();
        open.areas().forEach(wide -> meant.addAll(mending.alike(hit, wide)));
        meant.addAll(hit.areas());
        return open.against(hit, meant);
    }
}
