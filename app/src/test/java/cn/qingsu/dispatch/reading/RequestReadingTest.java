package cn.qingsu.dispatch.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.reading.place.Doubt;
import cn.qingsu.dispatch.reading.place.PlaceAnswer;
import cn.qingsu.dispatch.reading.text.Span;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Urgency;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from everyday sentences, from bad input, and how fast. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestReadingTest {

    private static final Wgs84 IN_SHINAN = new Wgs84(120.385, 36.068);
    private static final Wgs84 IN_LICANG = new Wgs84(120.390, 36.190);

    private ReadingCity city;
    private RequestReader reader;

    @BeforeAll
    void open() {
        city = new ReadingCity();
        reader = city.reader();
    }

    @AfterAll
    void close() {
        city.close();
    }

    static List<Sentence> sentences() {
        return Sentence.all();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void an_everyday_sentence_is_read(Sentence sentence) {
        RequestReading reading = reader.read(TextToRead.of(sentence.text()));
        expect(sentence.type(), reading.type());
        expect(sentence.urgency(), reading.urgency());
        expect(sentence.privacy(), reading.privacy());
        Finding<People> people = reading.people();
        assertThat(people == null ? "" : String.valueOf(people.value().least())).isEqualTo(sentence.people());
        assertThat(
                        reading.money().isEmpty()
                                ? ""
                                : reading.money().getFirst().value().yuan().toPlainString())
                .isEqualTo(sentence.yuan());
        if (!sentence.category().isEmpty()) {
            assertThat(reading.categories().getFirst().value()).isEqualTo(new CategoryCode(sentence.category()));
        }
        assertThat(reading.matters()).isEmpty();
        spansLieInside(reading, sentence.text());
    }

    private static void expect(String expected, @Nullable Finding<? extends Enum<?>> found) {
        if (!expected.isEmpty()) {
            assertThat(found).isNotNull();
            assertThat(found.value().name()).isEqualTo(expected);
        }
    }

    private static void spansLieInside(RequestReading reading, String text) {
        List<Span> spans = new ArrayList<>();
        reading.categories().forEach(each -> spans.addAll(each.spans()));
        reading.money().forEach(each -> spans.addAll(each.spans()));
        reading.matters().forEach(each -> spans.add(each.span()));
        reading.place().details().forEach(each -> spans.add(each.span()));
        reading.place().candidates().forEach(each -> spans.add(each.span()));
        for (Finding<?> each : new Finding<?>[] {
            reading.type(), reading.urgency(), reading.privacy(), reading.object(), reading.accused(), reading.people()
        }) {
            if (each != null) {
                spans.addAll(each.spans());
            }
        }
        assertThat(spans).allSatisfy(span -> assertThat(span.to()).isLessThanOrEqualTo(text.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   。。。', EMPTY",
        "喂, TOO_SHORT",
        "13800001234, NUMBERS",
        "１２３４５, NUMBERS",
        "My water has been cut off since yesterday, FOREIGN",
        "停水, READABLE",
        "你们这群王八蛋，路灯坏了三年不修, INSULTS"
    })
    void a_bad_text_gets_a_clear_answer(String text, Legibility legibility) {
        assertThat(reader.read(TextToRead.of(text)).legibility()).isEqualTo(legibility);
    }

    @Test
    void no_text_whatever_makes_it_fail() {
        long seed = Long.getLong("reading.seed", 20261126);
        System.out.println("RequestReadingTest seed " + seed);
        Random random = new Random(seed);
        String letters = "市南区李沧北村社街道路镇12345一二三万元人户，。\n\t😀(（[$\\的在住欠工资停水青岛烟台abc另外、";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            spansLieInside(reader.read(TextToRead.of(text.toString())), text.toString());
        }
    }

    @Test
    void five_thousand_letters_are_read() {
        String text = "我在市南区云霄路社区反映，门口有人占道经营，欠我三百元；".repeat(300).substring(0, 5_000);
        RequestReading reading = reader.read(TextToRead.of(text));
        assertThat(reading.place().answer()).isInstanceOf(PlaceAnswer.Sure.class);
        assertThat(reading.categories().getFirst().value()).isEqualTo(new CategoryCode("010101"));
    }

    @Test
    void two_matters_are_offered_apart() {
        String text = "楼上漏水把我家泡了没人管。另外小区门口的路灯也坏了好几天";
        assertThat(reader.read(TextToRead.of(text)).matters())
                .extracting(each -> each.span().of(text))
                .containsExactly("楼上漏水把我家泡了没人管。", "另外小区门口的路灯也坏了好几天");
    }

    @Test
    void one_matter_told_at_length_is_not_torn_apart() {
        String text = "路灯坏了三天没人修，另外两盏路灯也一闪一闪的，晚上看不见路";
        assertThat(reader.read(TextToRead.of(text)).matters()).isEmpty();
    }

    @Test
    void text_and_pin_must_agree_else_it_asks() {
        TextToRead said = new TextToRead("市南区云霄路社区门口占道", IN_LICANG, null, List.of());
        assertThat(reader.read(said).place().answer()).isInstanceOfSatisfying(PlaceAnswer.Unsure.class, unsure -> {
            assertThat(unsure.doubt()).isEqualTo(Doubt.PIN_ELSEWHERE);
            assertThat(unsure.question())
                    .startsWith("文字说的是市南区·")
                    .contains("地图点在李沧区")
                    .endsWith("以哪个为准？");
            assertThat(unsure.candidates()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void a_pin_that_agrees_asks_nothing() {
        TextToRead said = new TextToRead("市南区的路灯坏了", IN_SHINAN, null, List.of());
        assertThat(reader.read(said).place().answer()).isInstanceOf(PlaceAnswer.Sure.class);
    }

    @Test
    void a_pin_decides_between_two_of_one_name() {
        assertThat(reader.read(TextToRead.of("香港路社区停水")).place().answer()).isInstanceOf(PlaceAnswer.Unsure.class);
        assertThat(reader.read(new TextToRead("香港路社区停水", IN_SHINAN, null, List.of()))
                        .place()
                        .answer())
                .isInstanceOfSatisfying(
                        PlaceAnswer.Sure.class,
                        sure -> assertThat(sure.place().path()).startsWith("市南区·"));
    }

    @Test
    void words_of_danger_come_first() {
        TextToRead said = new TextToRead("楼下着火了，烟很大，还停电", null, null, List.of("着火"));
        Finding<Urgency> urgency = reader.read(said).urgency();
        assertThat(urgency).isNotNull();
        assertThat(urgency.value()).isEqualTo(Urgency.URGENT);
        assertThat(urgency.spans()).containsExactly(new Span(2, 4));
    }

    @Test
    void a_chosen_category_speaks_for_its_privacy() {
        TextToRead said = new TextToRead("想问问我家的房子怎么补", null, new CategoryCode("040303"), List.of());
        Finding<PrivacyLevel> privacy = reader.read(said).privacy();
        assertThat(privacy).isNotNull();
        assertThat(privacy.value()).isIn(PrivacyLevel.CONFIDENTIAL, PrivacyLevel.OPEN);
    }

    @Test
    void who_is_complained_about_is_named_in_the_texts_words() {
        Finding<String> accused = reader.read(TextToRead.of("投诉青岛某某物业有限公司乱收费")).accused();
        assertThat(accused).isNotNull();
        assertThat(accused.value()).endsWith("物业有限公司");
    }

    @Test
    void a_learned_model_comes_before_the_words_and_when_it_is_silent_the_words_decide() {
        CategoryCode learned = new CategoryCode("010103");
        try (ReadingCity other = new ReadingCity()
                .with(text ->
                        text.contains("烤串") ? List.of(new Finding<>(learned, 0.97, List.of(), "学到的")) : List.of())) {
            RequestReader both = other.reader();
            assertThat(both.read(TextToRead.of("楼下烤串到半夜"))
                            .categories()
                            .getFirst()
                            .value())
                    .isEqualTo(learned);
            assertThat(both.read(TextToRead.of("路灯坏了")).categories().getFirst().value())
                    .isEqualTo(new CategoryCode("020301"));
        }
    }

    @Test
    void sums_are_read_as_people_write_them() {
        assertThat(sums("两千五百元、三万五千块、1.2万元、5,600元、八百多块钱"))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal(2_500),
                        new BigDecimal(35_000),
                        new BigDecimal(12_000),
                        new BigDecimal(5_600),
                        new BigDecimal(800));
        assertThat(sums("第三人民医院有2路公交，三间房，12345热线，10万平方米")).isEmpty();
    }

    private List<BigDecimal> sums(String text) {
        return reader.read(TextToRead.of(text)).money().stream()
                .map(each -> each.value().yuan())
                .toList();
    }

    @Test
    void a_hundred_letters_take_milliseconds() {
        String text = "我住在市北区湖岛街道，楼下的烧烤店每天晚上把桌椅摆到人行道上，油烟直接飘进我家厨房，老人咳嗽得睡不着觉。"
                + "我们一共十二户业主联名反映过三次，物业说管不了，请问到底应该由哪个部门来管，希望尽快处理，谢谢。";
        for (int i = 0; i < 300; i++) {
            reader.read(TextToRead.of(text));
        }
        ThreadMXBean processor = ManagementFactory.getThreadMXBean(); // other tests want the machine, too
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long start = processor.getCurrentThreadCpuTime();
            reader.read(TextToRead.of(text));
            millis.add((processor.getCurrentThreadCpuTime() - start) / 1e6);
        }
        millis.sort(null);
        System.out.printf(
                Locale.ROOT,
                "RequestReadingTest %d letters: median %.2f ms, p95 %.2f ms of processor%n",
                text.length(),
                millis.get(100),
                millis.get(190));
        assertThat(millis.get(190)).isLessThanOrEqualTo(10.0);
        assertThat(reader.read(TextToRead.of(text)).categories().getFirst().probability())
                .isCloseTo(0.5, within(0.5));
    }
}
