package cn.qingsu.dispatch.training;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.SHIBEI_ENFORCEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.dispatch.reading.Finding;
import cn.qingsu.dispatch.reading.RequestReader;
import cn.qingsu.dispatch.reading.TextToRead;
import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.RequestType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Learning in the product, from too little history to a champion, a contest and a damaged model. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChampionTest {

    private static final CityHall HALL = new CityHall();
    private static final String[] TRADE = {"水果摊占了人行道", "烧烤摊摆到马路上", "早点摊占道经营", "流动商贩堵住路口"};
    private static final String[] BUILD = {"楼顶违章搭建阳光房", "一楼私自扩建院墙", "绿地上盖起违法建筑", "地下室私挖改建"};
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Teacher teacher = HALL.bean(Teacher.class);
    private final Trainings trainings = HALL.bean(Trainings.class);

    @AfterAll
    static void goHome() throws IOException {
        for (Training each : HALL.bean(Trainings.class).newest(20)) {
            HALL.bean(ModelFiles.class).remove(each.id());
        }
        HALL.close();
    }

    private static void dispatched(int n, Instant at) {
        boolean trade = n % 2 == 0;
        String[] texts = trade ? TRADE : BUILD;
        UnitCode unit = trade ? HUDAO : SHIBEI_ENFORCEMENT;
        RequestId id = HALL.told(RequestType.COMPLAINT, texts[n % 4] + "，在第 " + n + " 号门口，请处理")
                .in("湖岛街道")
                .registered()
                .id;
        HALL.application()
                .sql()
                .sql("""
                        insert into dispatch.lesson (request, category, area, channel, urgency, first_at, first_unit, first_role, lead_unit,
                            settled_by, confirmed_at)
                        values (:id, :category, '370203033', 'PHONE', 'NORMAL', :at, :unit, 'OFFICER', :unit, 'DISPATCH', :at)
                        """)
                .param("id", id.value())
                .param("category", trade ? "010101" : "010302")
                .param("unit", unit.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private Training taught() throws InterruptedException {
        return taught(Task.UNIT);
    }

    private Training taught(Task task) throws InterruptedException {
        long id = teacher.begin(task, null).orElseThrow();
        assertThat(teacher.begin(Task.UNIT, null)).as("two at once").isEmpty();
        teacher.teach(task, id);
        return trainings.find(id).orElseThrow();
    }

    @Test
    @Order(1)
    void too_little_history_is_said_and_nothing_is_learned() throws InterruptedException {
        Training none = taught();
        assertThat(none.outcome()).isEqualTo(Outcome.TOO_FEW);
        assertThat(none.message()).contains("0 件", "500 件");
        assertThat(HALL.bean(Champions.class).ask("水果摊占道", PATIENCE))
                .isInstanceOfSatisfying(
                        Opinion.Silent.class, silent -> assertThat(silent.why()).contains("还没有学成"));
    }

    @Test
    @Order(2)
    @Timeout(120)
    void the_first_challenger_becomes_champion_and_answers_with_words_and_past_orders() throws InterruptedException {
        Settings settings = HALL.bean(Settings.class);
        Author author = HALL.officer("guanli01").as(Role.ADMINISTRATOR);
        settings.set(Setting.TRAINING_MINIMUM, 60, author).orElseThrow();
        settings.set(Setting.CONTEST_MINIMUM, 10, author).orElseThrow();
        for (int n = 0; n < 100; n++) {
            dispatched(n, CityHall.MONDAY.minus(Duration.ofDays(60)).plus(Duration.ofHours(12L * n)));
        }
        Training first = taught();
        assertThat(first.outcome()).as(first.message()).isEqualTo(Outcome.CHAMPION);
        assertThat(first.lessons()).isEqualTo(100);
        assertThat(first.challenger()).isNotNull();
        assertThat(first.challenger().top1()).isGreaterThan(0.9);
        Opinion.Told told = told("早点摊占道经营，挡住了盲道");
        assertThat(told.units().getFirst().unit().code()).isEqualTo(HUDAO);
        assertThat(told.units().getFirst().evidence()).isNotEmpty();
        assertThat(told.like()).isNotEmpty();
    }

    /** The first question only begins to load. */
    private static Opinion.Told told(String text) {
        Champions champions = HALL.bean(Champions.class);
        while (true) {
            if (champions.ask(text, PATIENCE) instanceof Opinion.Told told) {
                return told;
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    @Order(2)
    @Timeout(120)
    void categories_are_learned_beside_units_and_proposed_while_a_request_is_read() throws InterruptedException {
        RequestReader reader = HALL.bean(RequestReader.class);
        TextToRead text = TextToRead.of("早点摊占道经营，挡住了盲道");
        reader.read(text);
        Training first = taught(Task.CATEGORY);
        assertThat(first.outcome()).as(first.message()).isEqualTo(Outcome.CHAMPION);
        assertThat(trainings.champion(Task.UNIT)).as("stays").isPresent();
        HALL.clock().advance(Duration.ofSeconds(11));
        List<Finding<CategoryCode>> found = reader.read(text).categories();
        while (!found.getFirst().reason().contains("以往的诉求")) {
            LockSupport.parkNanos(1_000_000);
            found = reader.read(text).categories();
        }
        assertThat(found.getFirst().value()).isEqualTo(CityHall.STREET_TRADE);
        assertThat(found.getFirst().spans()).isNotEmpty();
        assertThat(reader.read(TextToRead.of("路灯")).categories())
                .as("a word or two are read by the categories' names")
                .noneMatch(each -> each.reason().contains("以往的诉求"));
    }

    @Test
    @Order(3)
    void without_enough_new_orders_there_is_no_contest() throws InterruptedException {
        Training second = taught();
        assertThat(second.outcome()).isEqualTo(Outcome.TOO_FEW);
        assertThat(second.message()).contains("0 件新工单");
        assertThat(trainings.champion(Task.UNIT)).isPresent();
    }

    @Test
    @Order(4)
    @Timeout(120)
    void a_challenger_that_does_no_better_stays_outside_and_both_reports_are_kept() throws InterruptedException {
        HALL.clock().advance(Duration.ofDays(3));
        for (int n = 100; n < 120; n++) {
            dispatched(n, CityHall.MONDAY.plus(Duration.ofHours(n - 99)));
        }
        Training third = taught();
        assertThat(third.outcome()).as(third.message()).isEqualTo(Outcome.NOT_BETTER);
        assertThat(third.challenger()).isNotNull();
        assertThat(third.champion()).isNotNull();
        assertThat(third.challenger().cases()).isEqualTo(20);
        assertThat(third.champion().cases()).isEqualTo(20);
    }

    @Test
    @Order(5)
    @Timeout(120)
    void a_damaged_model_is_said_and_replaced_by_the_next_learning() throws Exception {
        long champion = trainings.champion(Task.UNIT).orElseThrow().id();
        Path folder = RunningApplication.MODELS.resolve("model-" + TimeSorted.text(champion));
        Files.writeString(folder.resolve("model.json"), "{");
        ServedChampion another = another();
        Opinion said = untilLoaded(another);
        another.close();
        assertThat(said)
                .isInstanceOfSatisfying(
                        Opinion.Silent.class, silent -> assertThat(silent.why()).contains("已损坏"));
        assertThat(taught().outcome()).isEqualTo(Outcome.CHAMPION);
    }

    @Test
    @Order(6)
    @Timeout(120)
    void a_model_that_was_out_of_reach_is_tried_again_after_a_minute() throws Exception {
        long champion = trainings.champion(Task.UNIT).orElseThrow().id();
        Path folder = RunningApplication.MODELS.resolve("model-" + TimeSorted.text(champion));
        Path away = Files.move(folder, folder.resolveSibling("away"));
        ServedChampion another = another();
        assertThat(untilLoaded(another))
                .isInstanceOfSatisfying(
                        Opinion.Silent.class, silent -> assertThat(silent.why()).contains("每分钟再找一次"));
        Files.move(away, folder);
        assertThat(another.ask("水果摊占道", PATIENCE)).isInstanceOf(Opinion.Silent.class);
        HALL.clock().advance(Duration.ofMinutes(1));
        while (!(another.ask("水果摊占道", PATIENCE) instanceof Opinion.Told)) {
            LockSupport.parkNanos(1_000_000);
        }
        another.close();
    }

    @Test
    @Order(7)
    @Timeout(120)
    void a_model_that_was_learned_for_another_catalogue_is_not_asked() {
        KnownUnits units = HALL.bean(KnownUnits.class);
        assertThat(units.mostlyKnown(List.of("别市城管局", "别市水务公司", HUDAO.value()))).isFalse();
        assertThat(units.mostlyKnown(List.of(SHIBEI_ENFORCEMENT.value(), HUDAO.value(), "别市水务公司")))
                .isTrue();
        try (ServedModel strange =
                new ServedModel(Task.UNIT, trainings, HALL.bean(ModelFiles.class), labels -> false, HALL.clock())) {
            ServedModel.Saying said = strange.ask("水果摊占道", PATIENCE);
            while (said.equals(new ServedModel.Nothing("学习模型正在载入"))) {
                LockSupport.parkNanos(1_000_000);
                said = strange.ask("水果摊占道", PATIENCE);
            }
            assertThat(said)
                    .isInstanceOfSatisfying(
                            ServedModel.Nothing.class,
                            nothing -> assertThat(nothing.why()).contains("另一份职责清单"));
        }
    }

    @Test
    @Order(8)
    void a_program_that_stops_while_it_learns_does_not_report_that_the_database_is_gone() {
        Trainings gone = new Trainings(
                JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/gone")),
                HALL.bean(TransactionTemplate.class));
        Teacher stopped = new Teacher(
                gone,
                HALL.bean(Material.class),
                HALL.bean(Contest.class),
                HALL.bean(ModelFiles.class),
                HALL.bean(Settings.class),
                HALL.clock());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> stopped.teach(Task.UNIT, 1)).isInstanceOf(InterruptedException.class);
        } finally {
            Thread.interrupted();
        }
    }

    private ServedChampion another() {
        return new ServedChampion(trainings, HALL.bean(ModelFiles.class), HALL.bean(KnownUnits.class), HALL.clock());
    }

    private static Opinion untilLoaded(ServedChampion champion) {
        Opinion said = champion.ask("水果摊占道", PATIENCE);
        while (said instanceof Opinion.Silent silent && silent.why().contains("正在载入")) {
            LockSupport.parkNanos(1_000_000);
            said = champion.ask("水果摊占道", PATIENCE);
        }
        return said;
    }
}
