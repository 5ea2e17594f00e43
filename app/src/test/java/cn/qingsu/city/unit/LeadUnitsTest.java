package cn.qingsu.city.unit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CityOnDatabase;
import cn.qingsu.city.LeadUnit;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.Units;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadUnitsTest {

    private CityOnDatabase city;
    private LeadUnits leads;
    private Categories categories;

    @BeforeAll
    void open() {
        city = new CityOnDatabase(Clock.systemUTC());
        leads = city.the(LeadUnits.class);
        categories = city.the(Categories.class);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void every_category_finds_its_lead_in_every_district() {
        Areas areas = city.the(Areas.class);
        List<String> open = new ArrayList<>();
        for (Area district : areas.children(new AreaCode("370200"))) {
            AreaCode street = areas.children(district.code()).getFirst().code();
            for (Category category : categories.all()) {
                if (leads.of(category, street).isEmpty()) {
                    open.add(category.code() + " " + category.leadRule() + " " + district.name());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "010106, 370203033, 湖岛街道",
        "010106, 370203022013, 镇江路街道", // a community's place: the street answers
        "010101, 370203033, 湖岛街道",
        "010105, 370203033, 市北区城市管理局",
        "010302, 370202009, 市南区综合行政执法局",
        "250101, 370203033, 青岛市住房公积金管理中心",
        "030101, 370211005, 青岛西海岸公用事业集团有限公司",
        "030101, 370203033, 青岛水务集团有限公司",
        "030201, 370285001, 国网山东省电力公司青岛供电公司",
        "100203, 370214001, 青岛市生态环境局城阳分局",
        "200104, 370212001, 崂山区",
        "280105, 370203033, 青岛市12345政务服务便民热线",
        "010106, 370203, 市北区", // the street is not known yet
    })
    void rule_and_place_make_the_unit(String category, String place, String unit) {
        assertThat(leadOf(category, new AreaCode(place)))
                .isNotNull()
                .satisfies(lead -> assertThat(lead.unit().name()).isEqualTo(unit))
                .satisfies(lead -> assertThat(lead.reason()).startsWith("职责规则“"));
    }

    @Test
    void without_a_place_only_what_the_whole_city_shares_is_found() {
        assertThat(leadOf("010106", null)).isNull();
        assertThat(leadOf("010105", null)).isNull();
        assertThat(leadOf("250101", null)).isNotNull();
        assertThat(leadOf("030201", null)).isNotNull();
        assertThat(leadOf("280105", new AreaCode("none")))
                .isNotNull()
                .matches(lead -> lead.unit().code().equals(Units.CENTRE));
    }

    private @Nullable LeadUnit leadOf(String category, @Nullable AreaCode place) {
        return leads.of(categories.find(new CategoryCode(category)).orElseThrow(), place)
                .orElse(null);
    }
}
