package cn.qingsu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import cn.qingsu.request.Registration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReceptionTest {

    private static final Room ROOM = new Room();

    private static Submission.Builder form(String text) {
        return Submission.of(Origin.PORTAL, FakeCity.PORTAL, text);
    }

    private static Place place(
            @Nullable String district, @Nullable String street, @Nullable String community, @Nullable Wgs84 point) {
        return new Place(null, point, code(district), code(street), code(community));
    }

    private static @Nullable AreaCode code(@Nullable String value) {
        return value == null ? null : new AreaCode(value);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(form(""), Field.TEXT, "text-missing"),
                Arguments.of(form(" \u0000\n\u3000"), Field.TEXT, "text-missing"),
                Arguments.of(form("😡😡👎"), Field.TEXT, "text-without-words"),
                Arguments.of(form("字".repeat(5001)), Field.TEXT, "text-too-long"),
                Arguments.of(form("路灯").title("字".repeat(101)), Field.TITLE, "title-too-long"),
                Arguments.of(form("路灯").requester("李想", "12345"), Field.PHONE, "phone-malformed"),
                Arguments.of(form("路灯").requester("字".repeat(51), null), Field.NAME, "name-too-long"),
                Arguments.of(form("路灯").category(new CategoryCode("999999")), Field.CATEGORY, "unknown-category"),
                Arguments.of(
                        form("路灯").complainedAbout(new UnitCode("NOBODY")), Field.COMPLAINED_ABOUT, "unknown-unit"),
                Arguments.of(
                        Submission.of(Origin.API, new ChannelCode("PIGEON"), "路灯"), Field.CHANNEL, "unknown-channel"),
                Arguments.of(
                        form("路灯").place(place(null, null, null, FakeCity.IN_THE_SEA)),
                        Field.POINT,
                        "point-outside-city"),
                Arguments.of(
                        form("路灯").place(place("370202", null, null, FakeCity.IN_SHIBEI)),
                        Field.POINT,
                        "place-contradicts-point"),
                Arguments.of(form("路灯").place(place("999999", null, null, null)), Field.AREA, "unknown-area"),
                Arguments.of(form("路灯").place(place("370203030", null, null, null)), Field.AREA, "unknown-area"),
                Arguments.of(
                        form("路灯").place(place("370202", "370203030", null, null)), Field.AREA, "areas-contradict"),
                Arguments.of(
                        form("路灯").sourceTime(ROOM.clock.instant().plus(Duration.ofDays(2))),
                        Field.SOURCE_TIME,
                        "time-in-future"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Submission.Builder form, Field field, String code) {
        Submission submission = form.build();
        FieldRefusals refusals = ROOM.intake.check(submission);
        assertThat(refusals.all()).hasSize(1);
        assertThat(refusals.of(field)).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.clause()).isNotBlank();
            assertThat(refusal.message()).isNotBlank();
        });
        assertThat(ROOM.intake.submit(submission, Author.REQUESTER))
                .isEqualTo(new Decision.Refused<Registered>(refusals.summary()));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_is_kept() {
        Room room = new Room();
        Submission form = form("").requester("李想", "没有")
                .place(place(null, null, null, FakeCity.IN_THE_SEA))
                .build();
        assertThat(room.intake.check(form).all())
                .extracting(FieldRefusal::field)
                .containsExactly(Field.TEXT, Field.POINT, Field.PHONE);
        var decision = room.intake.submit(form, Author.REQUESTER);
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo("several-problems");
            assertThat(refused.refusal().message())
                    .contains("请写下您要反映的事情")
                    .contains("手机号码")
                    .contains("不在本市");
        });
        assertThat(room.requesters.kept).isEmpty();
        assertThat(room.requests.registrations).isEmpty();
    }

    @Test
    void five_thousand_characters_are_taken_even_beyond_the_basic_plane() {
        Registration made = ROOM.registered(form("𫍽".repeat(5000)).build());
        assertThat(made.text()).isEqualTo("𫍽".repeat(5000));
    }

    @Test
    void scripts_are_text_and_rare_characters_stay_whole() {
        Registration made = ROOM.registered(form("<script>alert(1)</script>䶮路口路灯不亮")
                .requester("𫍽小明", "+86 138-0000-0000")
                .build());
        assertThat(made.text()).isEqualTo("<script>alert(1)</script>䶮路口路灯不亮");
        assertThat(made.requester()).isNotNull();
        assertThat(ROOM.requesters.kept.get(made.requester())).isEqualTo(new RequesterDetails("𫍽小明", "13800000000"));
    }

    @Test
    void the_pin_tells_the_place_and_else_the_words_do() {
        assertThat(ROOM.registered(form("路灯")
                                .place(place(null, null, null, FakeCity.IN_SHIBEI))
                                .build())
                        .place())
                .isEqualTo(place("370203", "370203030", null, FakeCity.IN_SHIBEI));
        assertThat(ROOM.registered(form("湖岛街道瑞海社区路灯不亮").build()).place())
                .isEqualTo(place("370203", "370203030", "370203030001", null));
        assertThat(ROOM.registered(form("路灯不亮")
                                .place(new Place("市南区某路1号", null, null, null, null))
                                .build())
                        .place())
                .isEqualTo(new Place("市南区某路1号", null, code("370202"), null, null));
        assertThat(ROOM.registered(form("路灯")
                                .place(place(null, null, "370203030001", null))
                                .build())
                        .place())
                .isEqualTo(place("370203", "370203030", "370203030001", null));
    }

    @Test
    void words_do_not_move_a_place_out_of_the_district_that_was_named() {
        assertThat(ROOM.registered(form("从湖岛街道来，市南区的路灯不亮")
                                .place(place("370202", null, null, null))
                                .build())
                        .place())
                .isEqualTo(place("370202", null, null, null));
    }

    @Test
    void one_form_sent_sixteen_times_at_once_is_one_request() throws Exception {
        Room room = new Room();
        Submission form = form("路灯不亮")
                .requester("李想", "13800000000")
                .idempotencyKey("form-1")
                .build();
        List<Callable<Decision<Registered>>> tries = Stream.<Callable<Decision<Registered>>>generate(
                        () -> () -> room.intake.submit(form, Author.REQUESTER))
                .limit(16)
                .toList();
        List<Registered> answers;
        try (ExecutorService sixteen = Executors.newFixedThreadPool(16)) {
            answers = sixteen.invokeAll(tries).stream()
                    .map(Future::resultNow)
                    .map(Decision::orElseThrow)
                    .toList();
        }
        assertThat(answers.stream().map(Registered::id).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.existedBefore())).hasSize(1);
        assertThat(room.requests.registrations).hasSize(1);
        assertThat(room.requesters.kept).hasSize(1);
    }

    @Test
    void a_replayed_form_is_answered_even_if_it_would_be_refused_today() {
        Room room = new Room();
        Submission form = form("路灯不亮").idempotencyKey("form-1").build();
        Registered first = room.intake.submit(form, Author.REQUESTER).orElseThrow();
        room.sql
                .sql("update intake.length_limit set most = 1 where field = 'TEXT'")
                .update();
        room.clock.advance(Duration.ofMinutes(1));
        assertThat(room.intake.submit(form, Author.REQUESTER).orElseThrow())
                .isEqualTo(new Registered(first.id(), first.number(), true));
    }

    @Test
    void a_key_that_comes_with_another_text_is_refused_so_that_no_text_is_lost() {
        Room room = new Room();
        room.intake
                .submit(form("路灯不亮").idempotencyKey("form-1").build(), Author.REQUESTER)
                .orElseThrow();
        assertThat(room.intake.submit(form("井盖缺失").idempotencyKey("form-1").build(), Author.REQUESTER))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("key-used-for-another-text"));
    }

    @Test
    void a_source_number_is_one_request_per_channel() {
        Room room = new Room();
        Submission fromPartner = Submission.of(Origin.API, FakeCity.WEBSITE, "路灯不亮")
                .sourceNumber("A-1")
                .build();
        Registered first = room.intake.submit(fromPartner, Author.SYSTEM).orElseThrow();
        assertThat(room.intake.submit(fromPartner, Author.SYSTEM).orElseThrow())
                .isEqualTo(new Registered(first.id(), first.number(), true));
        assertThat(room.intake
                        .submit(
                                Submission.of(Origin.API, FakeCity.PORTAL, "路灯不亮")
                                        .sourceNumber("A-1")
                                        .build(),
                                Author.SYSTEM)
                        .orElseThrow()
                        .existedBefore())
                .isFalse();
    }
}
