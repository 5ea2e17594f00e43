package cn.qingsu.intake;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFlag;
import cn.qingsu.city.Channel;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Channels;
import cn.qingsu.city.HandlingLevel;
import cn.qingsu.city.Located;
import cn.qingsu.city.SlaCode;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.UnitLevel;
import cn.qingsu.city.Units;
import cn.qingsu.kernel.Wgs84;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A city of two districts, as small as the rules of intake need it. West of 120.35° lies the sea. */
final class FakeCity {

    static final ChannelCode PORTAL = new ChannelCode("PORTAL");
    static final ChannelCode WEBSITE = new ChannelCode("WEBSITE");
    static final Wgs84 IN_SHIBEI = new Wgs84(120.37, 36.10);
    static final Wgs84 IN_THE_SEA = new Wgs84(120.20, 36.05);

    private static final Area CITY = new Area(new AreaCode("370200"), "青岛市", AreaLevel.CITY, null);
    private static final Area SHIBEI = new Area(new AreaCode("370203"), "市北区", AreaLevel.DISTRICT, CITY.code());
    private static final Area SHINAN = new Area(new AreaCode("370202"), "市南区", AreaLevel.DISTRICT, CITY.code());
    private static final Area HUDAO = new Area(new AreaCode("370203030"), "湖岛街道", AreaLevel.STREET, SHIBEI.code());
    private static final Area RUIHAI =
            new Area(new AreaCode("370203030001"), "瑞海社区", AreaLevel.COMMUNITY, HUDAO.code());
    private static final List<Area> AREAS = List.of(CITY, SHIBEI, SHINAN, HUDAO, RUIHAI);

    private FakeCity() {}

    static Areas areas() {
        return new Areas() {
            @Override
            public Optional<Area> find(AreaCode code) {
                return AREAS.stream().filter(area -> area.code().equals(code)).findFirst();
            }

            @Override
            public List<Area> children(AreaCode code) {
                return AREAS.stream().filter(area -> code.equals(area.parent())).toList();
            }

            @Override
            public List<Area> named(String text, int limit) {
                return AREAS.stream()
                        .filter(area -> area.name().contains(text))
                        .limit(limit)
                        .toList();
            }

            @Override
            public Optional<Located> locate(Wgs84 point) {
                return point.lon() < 120.35 ? Optional.empty() : Optional.of(new Located(SHIBEI, HUDAO, false));
            }

            @Override
            public Optional<Located> mentionedIn(String text) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Area> mentioned(String text) {
                return AREAS.stream().filter(area -> text.contains(area.name())).max(Comparator.comparing(Area::level));
            }

            @Override
            public String path(AreaCode code) {
                return find(code).map(Area::name).orElse(code.value());
            }
        };
    }

    static Channels channels() {
        List<Channel> all = List.of(
                new Channel(PORTAL, "门户网页", false, true, false, true, false, false),
                new Channel(WEBSITE, "政府网站", false, true, false, true, false, false),
                new Channel(new ChannelCode("LETTER"), "信函", false, false, false, false, false, false),
                new Channel(new ChannelCode("PHONE"), "12345 电话", false, false, false, true, false, false));
        return new Channels() {
            @Override
            public Optional<Channel> find(ChannelCode code) {
                return all.stream().filter(each -> each.code().equals(code)).findFirst();
            }

            @Override
            public Optional<Channel> named(String name) {
                return all.stream().filter(each -> each.name().equals(name)).findFirst();
            }

            @Override
            public List<Channel> all() {
                return all;
            }
        };
    }

    static Categories categories() {
        List<Category> all = List.of(
                category("010101", "占道经营", SlaCode.N3, Set.of()),
                category("030301", "燃气泄漏/异味", SlaCode.U, Set.of(CategoryFlag.EMERGENCY)),
                category("030101", "停水", SlaCode.T, Set.of()),
                category("080301", "拖欠工资", SlaCode.N5, Set.of(CategoryFlag.PRIVATE)));
        return new Categories() {
            @Override
            public Optional<Category> find(CategoryCode code) {
                return all.stream().filter(each -> each.code().equals(code)).findFirst();
            }

            @Override
            public List<Category> all() {
                return all;
            }

            @Override
            public List<Category> named(String text, int limit) {
                return all.stream().filter(each -> each.l3().contains(text)).toList();
            }
        };
    }

    private static Category category(String code, String l3, SlaCode sla, Set<CategoryFlag> flags) {
        return new Category(new CategoryCode(code), "一级", "二级", l3, "", HandlingLevel.DISTRICT, sla, flags, "");
    }

    static Units units() {
        Unit street = new Unit(new UnitCode("370203030"), "湖岛街道", UnitLevel.STREET, Units.CENTRE, HUDAO.code());
        return new Units() {
            @Override
            public Optional<Unit> find(UnitCode code) {
                return code.equals(street.code()) ? Optional.of(street) : Optional.empty();
            }

            @Override
            public List<Unit> children(UnitCode code) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Unit> named(String text, int limit) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean within(UnitCode unit, UnitCode root) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Unit superior(UnitCode code) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Unit> ofArea(AreaCode area) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
