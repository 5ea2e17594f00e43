package cn.qingsu.dispatch.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.Area;
import cn.qingsu.dispatch.reading.PlaceJudge.Outcome;
import cn.qingsu.dispatch.reading.PlaceSentences.Kind;
import cn.qingsu.dispatch.reading.PlaceSentences.Sentence;
import cn.qingsu.dispatch.reading.place.Candidate;
import cn.qingsu.dispatch.reading.place.Detail;
import cn.qingsu.dispatch.reading.place.Doubt;
import cn.qingsu.dispatch.reading.place.PlaceAnswer;
import cn.qingsu.dispatch.reading.place.PlaceReader;
import cn.qingsu.dispatch.reading.place.PlaceReading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All names of streets and communities of the city, in everyday sentences. {@code -Dreading.seed=N} writes others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceReadingTest {

    private static final long SEED = Long.getLong("reading.seed", 20261126);
    private static final double BAR = 0.97;

    private ReadingCity city;
    private PlaceReader reader;

    @BeforeAll
    void open() {
        city = new ReadingCity();
        reader = city.places();
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void names_in_ten_everyday_ways_are_resolved_and_never_silently_in_another_district() {
        meetsTheBar("ten everyday ways", PlaceSentences.TUNED, SEED);
    }

    @Test
    void so_they_are_in_sentences_that_were_held_out() {
        meetsTheBar("held out, first set", PlaceSentences.SEEN_ONCE, SEED + 1);
        meetsTheBar("held out, second set", PlaceSentences.HELD_OUT, SEED + 2);
    }

    private void meetsTheBar(String name, Map<String, String> ways, long seed) {
        PlaceSentences sentences = new PlaceSentences(city.areas(), seed);
        List<Sentence> all = sentences.of(ways);
        Map<String, Map<Outcome, Integer>> byWay = new TreeMap<>();
        Map<Outcome, Integer> sum = new EnumMap<>(Outcome.class);
        Map<String, double[]> calibration = new TreeMap<>();
        List<String> elsewhere = new ArrayList<>();
        for (Sentence sentence : all) {
            PlaceReading reading = reader.read(sentence.text());
            Outcome outcome = PlaceJudge.judge(sentence, reading, sentences);
            byWay.computeIfAbsent(sentence.way(), key -> new EnumMap<>(Outcome.class))
                    .merge(outcome, 1, Integer::sum);
            sum.merge(outcome, 1, Integer::sum);
            if (reading.answer() instanceof PlaceAnswer.Sure sure && sentence.kind() != Kind.TWO) {
                double[] seen = calibration.computeIfAbsent(
                        String.format(Locale.ROOT, "%.2f", sure.place().probability()), key -> new double[2]);
                seen[0]++;
                seen[1] += outcome == Outcome.WRONG || outcome == Outcome.WRONG_DISTRICT
                        ? 0
                        : 1; // a district is wide, not wrong
            }
            if (outcome == Outcome.WRONG_DISTRICT) {
                elsewhere.add(sentence.text());
            }
        }
        int right = sum.getOrDefault(Outcome.FOUND, 0) + sum.getOrDefault(Outcome.ASKED, 0);
        System.out.printf(
                Locale.ROOT,
                "PlaceReadingTest %s, seed %d: %d sentences, %.2f %% resolved, %s; %d wrong letters made another name%n",
                name,
                seed,
                all.size(),
                100.0 * right / all.size(),
                sum,
                sentences.becameAnother());
        byWay.forEach((way, outcomes) -> System.out.println("  " + way + " " + outcomes));
        calibration.forEach((said, seen) ->
                System.out.printf(Locale.ROOT, "  said %s, right %.3f of %.0f%n", said, seen[1] / seen[0], seen[0]));
        assertThat(elsewhere).as("silently in another district").isEmpty();
        assertThat((double) right / all.size()).isGreaterThanOrEqualTo(BAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我家孩子今年上小学，请问什么时候报名",
                "公司拖欠工资三个月了，老板一直不接电话",
                "物业管理太差，垃圾没人收，绿化也没人管",
                "大桥上堵车一个小时，交警在哪里",
                "网上买的凤凰牌自行车是坏的",
                "我们社区的健身器材坏了",
                "请问高考志愿怎么填，明天截止吗",
                "隔壁老张家天天吵架，影响休息",
                "我们村里的路两年没有修",
                "整个小区停电，什么时候来电",
                "家里老人八十岁，想申请高龄津贴",
                "公交车司机态度恶劣，车牌号是B12345",
                "水费比上个月多了一倍，谁给解释一下",
                "楼上装修从早到晚，周末也不停",
                "中心医院的挂号系统打不开",
                "幸福的生活来之不易，感谢党和政府",
                "12345",
                "",
                "Water is running out of the wall",
            })
    void a_sentence_without_a_place_gets_none(String text) {
        assertThat(reader.read(text).answer()).as(text).isInstanceOf(PlaceAnswer.Nothing.class);
    }

    @ParameterizedTest
    @CsvSource({
        "李园先生投诉一家健身房不退钱, IN_A_NAME",
        "我买的即墨老酒是假货, IN_A_NAME",
        "青岛李沧建设有限公司拖欠工资, IN_A_NAME",
        "城阳农商银行服务态度差, IN_A_NAME",
        "小区大门口的温泉酒店退费难, IN_A_NAME",
        "振华路上堵车, ROAD_ONLY",
        "龙泉社区停水了, SAME_NAME",
        "市南区振华路社区的路灯不亮, CONTRADICTION",
        "从市南区到李沧区的公交车太少, SEVERAL_PLACES",
        "家住市北区，反映李沧区振华路社区门口占道, SEVERAL_PLACES",
    })
    void what_only_looks_like_one_place_is_asked(String text, Doubt doubt) {
        assertThat(reader.read(text).answer()).as(text).isInstanceOfSatisfying(PlaceAnswer.Unsure.class, unsure -> {
            assertThat(unsure.doubt()).isEqualTo(doubt);
            assertThat(unsure.candidates()).isNotEmpty();
            assertThat(unsure.question()).endsWith("？");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "烟台市芝罘区的房子漏水，开发商不管",
                "我在济南市历下区上班，公司欠薪",
                "日照市东港区龙山村的路坏了",
                "海口市美兰区灵山镇琼山大道189号工地夜间施工",
                "在北京租房，房东不退押金"
            })
    void a_place_in_another_city_is_said_and_asked(String text) {
        assertThat(reader.read(text).answer())
                .as(text)
                .isInstanceOfSatisfying(
                        PlaceAnswer.Elsewhere.class,
                        away -> assertThat(away.question()).contains("外地", away.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "四方区的老房子漏雨, 市北区",
        "胶南市的供暖不热, 黄岛区",
        "五四广场的喷泉坏了, 市南区·香港中路街道·五四广场社区",
        "栈桥上人太多, 市南区",
        "青岛北站出站口黑车太多, 李沧区",
        "湖岛街道瑞海北路7号瑞海景园有集装箱, 市北区·湖岛街道",
        "西海岸新区泊里镇停水, 黄岛区·泊里镇",
        "即墨区大信镇的工厂排污, 即墨区·大信街道",
        "城阳区的流亭街道办事处门口, 城阳区·流亭街道"
    })
    void former_names_landmarks_and_aliases_are_known(String text, String path) {
        assertThat(reader.read(text).answer())
                .as(text)
                .isInstanceOfSatisfying(
                        PlaceAnswer.Sure.class,
                        sure -> assertThat(sure.place().path()).isEqualTo(path));
    }

    @Test
    void all_bearers_of_an_ambiguous_name_are_offered() {
        assertThat(reader.read("青山村的路灯不亮").candidates())
                .extracting(Candidate::path)
                .hasSize(3)
                .allSatisfy(path -> assertThat(path).endsWith("青山村"));
    }

    @ParameterizedTest
    @CsvSource({
        "湖岛街道瑞海北路7号瑞海景园有集装箱, 瑞海北路7号 瑞海景园",
        "家住香港中路100号, 香港中路100号",
        "路灯坏了晚上看不见路, ''",
        "问了几次都走投无路, ''",
        "锦绣花园12号楼2单元停水, 锦绣花园12号楼2单元",
        "楼上漏水。另外小区3号楼电梯坏了, 小区3号楼"
    })
    void roads_and_estates_are_read_as_far_as_they_are_such(String text, String details) {
        assertThat(reader.read(text).details().stream().map(Detail::words).collect(Collectors.joining(" ")))
                .isEqualTo(details);
    }

    @Test
    void a_candidate_points_at_its_words() {
        String text = "昨天晚上，城阳区夏庄街道路口的井盖丢了";
        Candidate place = reader.read(text).candidates().getFirst();
        assertThat(place.span().of(text)).isEqualTo("城阳区夏庄街道");
        assertThat(place.area()).extracting(Area::name).isEqualTo("夏庄街道");
    }
}
