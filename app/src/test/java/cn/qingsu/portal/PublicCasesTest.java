package cn.qingsu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFace;
import cn.qingsu.city.CategoryFaceChange;
import cn.qingsu.city.CategoryFaceEditor;
import cn.qingsu.city.CategoryFaces;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.CitySeed;
import cn.qingsu.city.FaceUse;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.data.Snapshots;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Followers;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.CitizenCases;
import cn.qingsu.request.Command;
import cn.qingsu.request.Place;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.ServiceRequests;
import cn.qingsu.request.State;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What everybody may know of a case, and what nobody may. */
class PublicCasesTest {

    private static final CategoryCode LIGHTS = new CategoryCode("020301");
    private static final CategoryCode WAGES = new CategoryCode("120101");
    private static final UnitCode HUDAO = new UnitCode("370203033");
    private static final Wgs84 DOOR = new Wgs84(120.356321, 36.118912);
    private static final String WINDOW = "west=120.35&south=36.11&east=120.37&north=36.13&zoom=14";

    private static final RunningApplication QINGSU = RunningApplication.start(Map.of("qingsu.demo.accounts", "true"));

    private final Visitor visitor = new Visitor(QINGSU);

    @AfterAll
    static void stop() {
        QINGSU.close();
    }

    @AfterEach
    void leave() {
        visitor.close();
        QINGSU.sql().sql("delete from portal.public_case").update();
    }

    private static Submission.Builder lights(String text) {
        return Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                .category(LIGHTS)
                .requester("于小海", "13853240001")
                .place(new Place("瑞海北路7号2单元301", DOOR, null, null, null));
    }

    private static RequestId filed(Submission.Builder submission) {
        RequestId id = QINGSU.bean(Intake.class)
                .submit(submission.build(), Author.REQUESTER)
                .orElseThrow()
                .id();
        QINGSU.bean(Followers.class).catchUp();
        return id;
    }

    private static State state(RequestId id) {
        return QINGSU.bean(CitizenCases.class).progress(id).orElseThrow().state();
    }

    private String list() throws Exception {
        return visitor.opens("/portal/map?days=90").body();
    }

    private String points() throws Exception {
        return visitor.asks("/portal/map/points.json?days=90&" + WINDOW);
    }

    private static String ref(String page) {
        Matcher ref = Pattern.compile("join=([0-9A-Za-z_-]+)").matcher(page);
        assertThat(ref.find()).isTrue();
        return ref.group(1);
    }

    @Test
    void category_street_state_and_day_are_shown_and_no_word_of_anybodys() throws Exception {
        RequestId id = filed(lights("我家门口的路灯不亮，我是于小海，电话 13853240001"));
        assertThat(list())
                .contains("路灯不亮、早开晚关", "市北区 四方街道", "已收到，正在分派")
                .doesNotContain("于小海", "1385324", "瑞海北路", "2单元", "我家门口", id.toString());
        assertThat(points()).contains("\"cases\":1", "路灯不亮").doesNotContain("于小海", "瑞海", id.toString());
    }

    @Test
    void a_place_is_shown_within_a_square_of_a_hundred_metres() throws Exception {
        filed(lights("路灯不亮"));
        assertThat(points()).contains("\"lon\":120.3565,\"lat\":36.1185").doesNotContain("120.356321", "36.118912");
    }

    @Test
    void what_is_confidential_anonymous_a_report_about_a_unit_or_of_a_closed_category_is_not_shown() throws Exception {
        filed(lights("路灯一").privacy(PrivacyLevel.CONFIDENTIAL));
        filed(lights("路灯二").anonymous(true).requester(null, null));
        filed(lights("路灯三").type(RequestType.REPORT));
        filed(lights("路灯四").complainedAbout(HUDAO));
        filed(lights("欠薪").category(WAGES));
        filed(lights("路灯五").category(null));
        assertThat(list()).contains("这里近期没有公开的事项").doesNotContain("public-case\"");
        assertThat(points()).isEqualTo("[]");
    }

    private static Set<CategoryCode> open() {
        return QINGSU.bean(CategoryFaces.class).current().values().stream()
                .filter(CategoryFace::open)
                .map(CategoryFace::category)
                .collect(Collectors.toSet());
    }

    private static Decision<CategoryFaceChange> put(Set<CategoryCode> open, int days, String note, int seen) {
        return QINGSU.bean(CategoryFaceEditor.class).put(open, today().plusDays(days), note, seen, Author.SYSTEM);
    }

    private static LocalDate today() {
        return CityTime.day(QINGSU.clock().instant());
    }

    @Test
    void the_city_decides_by_day_which_categories_are_open_and_knows_before_what_that_shows_and_hides()
            throws Exception {
        filed(lights("路灯不亮"));
        CategoryFaceEditor editor = QINGSU.bean(CategoryFaceEditor.class);
        Set<CategoryCode> before = open();
        Set<CategoryCode> without = new HashSet<>(before);
        without.remove(LIGHTS);
        assertThat(QINGSU.bean(FaceUse.class).shown(List.of(LIGHTS, WAGES)))
                .isEqualTo(Map.of(LIGHTS, new FaceUse.Shown(1, 0)));
        assertThat(editor.preview(without, today()).orElseThrow().closed()).containsExactly(LIGHTS);
        int seen = editor.edits();
        assertThat(refusal(put(without, 0, " ", seen))).isEqualTo("note-missing");
        assertThat(refusal(put(without, -1, "纪要", seen))).isEqualTo("face-past");
        assertThat(refusal(put(without, 800, "纪要", seen))).isEqualTo("face-far");
        assertThat(refusal(put(before, 0, "纪要", seen))).isEqualTo("nothing-changes");

        put(without, 7, "纪要", seen).orElseThrow();
        assertThat(list()).as("planned").contains("路灯不亮");
        assertThat(refusal(put(before, 0, "纪要", seen))).as("the second editor").isEqualTo("stale");
        put(without, 0, "纪要", seen + 1).orElseThrow();
        assertThat(list()).doesNotContain("路灯不亮");
        put(before, 0, "又公开", seen + 2).orElseThrow();
        assertThat(list()).contains("路灯不亮");
        assertThat(editor.spans().stream().filter(span -> span.category().equals(LIGHTS)))
                .singleElement()
                .satisfies(span -> assertThat(span.to()).isNull());
    }

    private static String refusal(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var refusal) ? refusal.code() : "accepted";
    }

    @Test
    void a_city_from_before_the_public_map_gets_the_shipped_categories_once() throws Exception {
        filed(lights("路灯不亮"));
        CitySeed seed = QINGSU.bean(CitySeed.class);
        assertThat(seed.completeIfOlder()).isFalse();
        int faces = QINGSU.bean(CategoryFaces.class).current().size();
        QINGSU.sql().sql("delete from city.category_face").update();
        QINGSU.bean(Snapshots.class).forget();
        assertThat(list()).doesNotContain("路灯不亮");
        assertThat(seed.completeIfOlder()).isTrue();
        assertThat(seed.completeIfOlder()).isFalse();
        assertThat(list()).contains("路灯不亮");
        assertThat(QINGSU.bean(CategoryFaces.class).current()).hasSize(faces);
    }

    @Test
    void similar_cases_are_found_while_somebody_writes_and_one_tap_joins() throws Exception {
        RequestId first = filed(lights("瑞海北路和瑞昌路路口的路灯不亮，晚上很黑"));
        Map<String, String> told = Map.of(
                "text", "瑞海北路瑞昌路口路灯坏了不亮，晚上太黑",
                "lon", "120.3564",
                "lat", "36.1190",
                "phone", "13853240002",
                "callback", "yes");
        HttpResponse<String> similar = visitor.sends("/", "/portal/similar", told);
        assertThat(similar.body()).contains("我也遇到", "路灯不亮", "四方街道").doesNotContain("于小海", "1385324", first.toString());
        Matcher ref = Pattern.compile("data-join=\"([^\"]+)\"").matcher(similar.body());
        assertThat(ref.find()).isTrue();
        java.util.HashMap<String, String> joining = new java.util.HashMap<>(told);
        joining.put("join", ref.group(1));
        HttpResponse<String> receipt = visitor.says(joining);
        assertThat(receipt.body()).contains("合在一起办");
        RequestId joined = QINGSU.bean(CitizenCases.class)
                .byNumber(Visitor.number(receipt))
                .orElseThrow();
        assertThat(state(joined)).isEqualTo(State.MERGED);
        QINGSU.bean(Followers.class).catchUp();
        assertThat(list()).contains("另有 1 人也遇到");
        assertThat(visitor.opens(Visitor.link(receipt)).body())
                .contains("办理结果会同样告知您")
                .doesNotContain("于小海");
    }

    @Test
    void from_the_map_the_form_comes_filled_and_works_without_scripts() throws Exception {
        RequestId first = filed(lights("路灯不亮"));
        String form = visitor.opens("/?join=" + ref(list())).body();
        assertThat(form).contains("我也遇到：市北区 四方街道，路灯不亮、早开晚关。", "和这件事一起办");
        HttpResponse<String> receipt =
                visitor.follows(visitor.sends("/?join=" + ref(list()), "/portal/submit", Map.of("text", "我也遇到：路灯不亮")));
        assertThat(receipt.body()).contains("合在一起办");
        assertThat(state(first)).isEqualTo(State.REGISTERED);
    }

    @Test
    void whoever_joins_what_is_over_or_names_nothing_is_registered_alone() throws Exception {
        RequestId first = filed(lights("路灯不亮"));
        String ref = ref(list());
        QINGSU.bean(ServiceRequests.class).perform(first, Author.REQUESTER, new Command.Withdraw("修好了"));
        for (String named : List.of(ref, "nobody", "'; drop table portal.public_case; --")) {
            HttpResponse<String> receipt = visitor.says(Map.of("text", "路灯还是不亮", "join", named));
            assertThat(receipt.body()).contains("收到了，已经登记").doesNotContain("合在一起办");
        }
    }

    @Test
    void a_projection_that_is_built_anew_is_the_same() throws Exception {
        filed(lights("路灯不亮"));
        String before = points();
        QINGSU.bean(Followers.class).rebuild("portal.public-cases");
        QINGSU.bean(Followers.class).catchUp();
        assertThat(points()).contains(before.substring(1, before.length() - 1));
    }

    @Test
    void a_window_that_is_none_is_refused_politely() throws Exception {
        assertThat(visitor.opens("/portal/map/points.json?west=x").statusCode()).isEqualTo(400);
        assertThat(visitor.opens("/portal/map/points.json?west=9&east=1&south=1&north=2&zoom=3")
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.opens("/portal/map?district=%27%3B--&stage=x&days=7").statusCode())
                .isEqualTo(200);
    }
}
