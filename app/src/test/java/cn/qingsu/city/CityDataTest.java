package cn.qingsu.city;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.TestDatabase;
import cn.qingsu.city.data.CityEdit;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.Wgs84;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The city that we ship, as it answers once it is in a database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityDataTest {

    private static final AreaCode CITY = new AreaCode("370200");
    private static final AreaCode SHIBEI = new AreaCode("370203");
    private static final AreaCode HUDAO = new AreaCode("370203033");

    private CityOnDatabase city;
    private Areas areas;
    private Units units;
    private Duration opened = Duration.ZERO;

    @BeforeAll
    void open() {
        var database = TestDatabase.fresh();
        Instant before = Clock.systemUTC().instant();
        city = new CityOnDatabase(database, Clock.systemUTC());
        opened = Duration.between(before, Clock.systemUTC().instant());
        areas = city.the(Areas.class);
        units = city.the(Units.class);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void an_empty_database_is_seeded_once_within_seconds() {
        System.out.println("CityDataTest opened and seeded in " + opened.toMillis() + " ms");
        assertThat(opened).isLessThan(Duration.ofSeconds(15)); // 3 s on an idle machine
        assertThat(city.the(CitySeed.class).seedIfEmpty(Progress.SILENT)).isFalse();
        List<Entry> entries = city.the(Journal.class).of(CityEdit.CITY);
        assertThat(entries).singleElement().matches(entry -> entry.is(CitySeeded.class));
        CitySeeded seeded = entries.getFirst().as(CitySeeded.class);
        assertThat(seeded.city()).isEqualTo("青岛市");
        assertThat(seeded.rows())
                .containsEntry("行政区划", 2272)
                .containsEntry("承办单位", 2761)
                .containsEntry("诉求分类", 303)
                .containsEntry("超职责情形", 103)
                .containsKeys("受理渠道", "节假日与调休", "时限");
    }

    @Test
    void the_city_has_10_districts_141_streets_and_2120_communities() {
        List<Area> districts = areas.children(CITY);
        List<Area> streets = districts.stream()
                .flatMap(each -> areas.children(each.code()).stream())
                .toList();
        Stream<Area> communities = streets.stream().flatMap(each -> areas.children(each.code()).stream());
        assertThat(districts).hasSize(10);
        assertThat(streets).hasSize(141);
        assertThat(communities).hasSize(2120);
    }

    @Test
    void every_street_and_community_is_a_unit_below_its_district() {
        assertThat(units.find(Units.CENTRE)).get().extracting(Unit::level).isEqualTo(UnitLevel.CITY);
        assertThat(units.ofArea(CITY)).get().extracting(Unit::code).isEqualTo(Units.CENTRE);
        for (Area district : areas.children(CITY)) {
            for (Area street : areas.children(district.code())) {
                Unit unit = units.ofArea(street.code()).orElseThrow();
                assertThat(unit.level()).isEqualTo(UnitLevel.STREET);
                assertThat(units.superior(unit.code()).area()).isEqualTo(district.code());
                for (Area community : areas.children(street.code())) {
                    Unit below = units.ofArea(community.code()).orElseThrow();
                    assertThat(units.within(below.code(), unit.code())).isTrue();
                    assertThat(units.within(below.code(), Units.CENTRE)).isTrue();
                    assertThat(units.within(unit.code(), below.code())).isFalse();
                }
            }
        }
        assertThat(units.within(new UnitCode("nowhere"), Units.CENTRE)).isFalse();
        assertThat(units.superior(Units.CENTRE).code()).isEqualTo(Units.CENTRE);
    }

    @Test
    void departments_bureaus_zones_and_companies_stand_in_the_tree() {
        List<Unit> below = units.children(Units.CENTRE);
        assertThat(below)
                .filteredOn(unit -> unit.level() == UnitLevel.DEPARTMENT)
                .hasSizeGreaterThanOrEqualTo(80);
        assertThat(below).filteredOn(unit -> unit.level() == UnitLevel.UTILITY).hasSizeGreaterThan(20);
        assertThat(below).filteredOn(unit -> unit.level() == UnitLevel.ZONE).hasSizeGreaterThan(10);
        assertThat(units.named("市北区综合行政执法局", 5)).extracting(Unit::level).containsExactly(UnitLevel.DISTRICT_BUREAU);
        assertThat(units.named("湖岛", 5)).extracting(Unit::name).contains("湖岛街道");
        assertThat(units.named(" ", 5)).isEmpty();
    }

    @Test
    void the_taxonomy_has_303_categories_with_a_limit_each() {
        Categories categories = city.the(Categories.class);
        RulePack pack = city.the(SlaRules.class).at(Clock.systemUTC().instant());
        assertThat(categories.all()).hasSize(303).allSatisfy(category -> {
            assertThat(pack.limit("category." + category.sla()).amount()).isPositive();
            assertThat(category.leadRule()).isNotBlank();
        });
        assertThat(categories.all().stream().map(Category::l1).distinct()).hasSize(28);
        assertThat(categories.find(new CategoryCode("010103")))
                .get()
                .extracting(Category::l3)
                .isEqualTo("露天烧烤");
        assertThat(categories.named("消防通道", 5)).extracting(Category::l3).contains("消防通道占用");
        assertThat(categories.all()).anyMatch(category -> category.flags().contains(CategoryFlag.PRIVATE));
    }

    @Test
    void at_least_24_channels_have_names_of_their_own() {
        Channels channels = city.the(Channels.class);
        assertThat(channels.all().size()).isGreaterThanOrEqualTo(24);
        assertThat(channels.all().stream().map(Channel::name).distinct()).hasSameSizeAs(channels.all());
        assertThat(channels.named("政府网站")).get().matches(channel -> channel.online() && !channel.partner());
        assertThat(channels.named("微信")).get().matches(Channel::streetDirect);
        assertThat(channels.named("110")).get().matches(channel -> channel.partner() && channel.answersBack());
        assertThat(channels.find(new ChannelCode("PROVINCE_ENTERPRISE"))).get().matches(Channel::enterprise);
        assertThat(channels.named("微")).isEmpty();
    }

    @Test
    void the_103_situations_beyond_the_remit_have_a_polite_wording_each() {
        OutOfScope outOfScope = city.the(OutOfScope.class);
        assertThat(outOfScope.all())
                .hasSize(103)
                .allSatisfy(situation ->
                        assertThat(situation.wording()).hasSizeGreaterThan(20).endsWith("。"));
        assertThat(outOfScope.all().stream().map(Situation::group).distinct()).hasSize(10);
        assertThat(outOfScope.all().stream().map(Situation::wording).distinct()).hasSize(103);
        assertThat(outOfScope.find(new SituationCode("C03")))
                .get()
                .matches(each -> each.wording().contains("12388"));
        assertThat(outOfScope.named("复议", 20)).isNotEmpty();
    }

    @Test
    void areas_are_found_by_name_and_told_as_a_path() {
        assertThat(areas.path(HUDAO)).isEqualTo("市北区·湖岛街道");
        assertThat(areas.path(CITY)).isEqualTo("青岛市");
        assertThat(areas.path(new AreaCode("999"))).isEqualTo("999");
        assertThat(areas.named("八大关", 3)).extracting(Area::name).startsWith("八大关街道");
        assertThat(areas.find(SHIBEI)).get().extracting(Area::level).isEqualTo(AreaLevel.DISTRICT);
    }

    @ParameterizedTest
    @CsvSource({
        "市北区湖岛街道瑞海北路7号有集装箱, 湖岛街道",
        "我住在湖岛街道办事处旁边, 湖岛街道",
        "湖岛这边垃圾没人管, 湖岛街道",
        "镇江路街道东仲社区有老人囤积垃圾, 东仲社区",
        "青岛西海岸新区的路灯不亮, 黄岛区",
        "即墨市的朋友说, 即墨区",
        "李沧下王埠的公交, 李沧区",
        "胶州市阜安街道停水, 阜安街道",
        "城阳这边停水, 城阳区",
        "黄岛的公交太少, 黄岛区",
        "温泉街道修路, 温泉街道",
    })
    void a_text_names_its_narrowest_area(String text, String name) {
        assertThat(areas.mentioned(text)).get().extracting(Area::name).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "青岛市北京路有积水",
        "青岛市南京路有积水",
        "黄岛路8号漏水",
        "胶州湾大桥堵车",
        "平度路和莱西一路路口",
        "宁夏路122号",
        "没有地名的一句话",
        "温泉酒店的项目上马",
        "四方都是垃圾，文明村在哪里",
    })
    void a_roads_name_is_no_area(String text) {
        assertThat(areas.mentioned(text)).isEmpty();
    }

    @Test
    void a_name_that_several_communities_bear_counts_only_beside_its_district_or_street() {
        List<Area> twins = areas.named("龙泉社区", 20).stream()
                .filter(area -> area.name().equals("龙泉社区"))
                .toList();
        assertThat(twins).hasSizeGreaterThan(1);
        assertThat(areas.mentioned("龙泉社区停电了")).isEmpty();
        Area one = twins.getFirst();
        Located where =
                areas.mentionedIn(areas.path(one.code()).replace("·", "")).orElseThrow();
        assertThat(areas.mentioned(areas.path(one.code()).replace("·", ""))).contains(one);
        assertThat(where.approximate()).isFalse();
    }

    @Test
    void before_real_boundaries_come_points_lie_in_drawn_cells() {
        assertThat(areas.locate(new Wgs84(120.345, 36.06))).get().satisfies(located -> {
            assertThat(located.district().name()).isEqualTo("市南区");
            assertThat(located.approximate()).isTrue();
            assertThat(located.street()).isNotNull();
        });
        assertThat(areas.locate(new Wgs84(121.9, 36.0))).isEmpty(); // the sea
        assertThat(areas.locate(new Wgs84(116.4, 39.9))).isEmpty(); // Beijing
    }

    @Test
    void maps_get_shapes_that_say_what_they_are() {
        AreaShapes shapes = city.the(AreaShapes.class);
        assertThat(shapes.districts())
                .startsWith("{\"type\":\"FeatureCollection\"")
                .contains("市北区", "\"approximate\":true");
        assertThat(shapes.streets(SHIBEI)).contains("湖岛街道", "示意").doesNotContain("八大关街道");
        assertThat(shapes.of(new AreaCode("999"))).isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}");
        assertThat(shapes.attributions()).allMatch(words -> words.contains("示意"));
        assertThat(shapes.centre(HUDAO)).isPresent();
        assertThat(shapes.centre(SHIBEI)).isPresent();
        System.out.println("CityDataTest maps: districts " + shapes.districts().length() + ", streets "
                + shapes.streets().length() + " characters");
    }

    @Test
    void the_longest_text_that_a_form_takes_is_read_in_milliseconds() {
        String text = "这里的社区和街道旁边的村子一直没有人管，希望有关部门尽快处理。".repeat(160) + "湖岛街道";
        areas.mentioned(text);
        long started = System.nanoTime();
        for (int n = 0; n < 20; n++) {
            assertThat(areas.mentioned(text)).isPresent();
        }
        double millis = (System.nanoTime() - started) / 20e6;
        System.out.printf(
                Locale.ROOT, "CityDataTest: %d characters read for names in %.2f ms%n", text.length(), millis);
        assertThat(millis).isLessThan(100);
    }
}
