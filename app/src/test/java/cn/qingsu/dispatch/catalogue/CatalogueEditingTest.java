package cn.qingsu.dispatch.catalogue;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.SHIBEI_ENFORCEMENT;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Categories;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.HandlingLevel;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.request.CityHall;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CatalogueEditingTest {

    private static final CityHall HALL = new CityHall();
    private static final LocalDate TODAY = CityTime.day(CityHall.MONDAY);

    private final Catalogue catalogue = HALL.bean(Catalogue.class);
    private final CatalogueEditor editor = HALL.bean(CatalogueEditor.class);
    private final Author author = HALL.officer("guanli01").as(Role.ADMINISTRATOR);

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    @Test
    void the_shipped_catalogue_has_a_clause_for_every_category_and_names_whom_the_lead_rules_named() {
        AreaCode street = new AreaCode(HUDAO.value());
        HALL.bean(Categories.class).all().forEach(category -> {
            Ruling ruling = catalogue.decide(
                    new Enquiry(category.code(), street, false, false, null, Facts.NONE, 0, LocalDate.of(2026, 5, 8)));
            UnitCode before = HALL.bean(LeadUnits.class)
                    .of(category, street)
                    .orElseThrow()
                    .unit()
                    .code();
            boolean undecided = before.equals(cn.qingsu.city.Units.CENTRE);
            assertThat(catalogue.of(category.code(), TODAY)).as(category.path()).isNotEmpty();
            if (undecided) {
                assertThat(ruling.notes()).as(category.path()).anyMatch(note -> note.contains("没有指明单位"));
            } else {
                assertThat(ruling.named()).as(category.path()).isNotNull();
                assertThat(units(ruling)).as(category.path()).contains(before);
            }
        });
    }

    private static List<UnitCode> units(Ruling ruling) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.ofNullable(ruling.named()), ruling.others().stream())
                .map(each -> each.unit().code())
                .toList();
    }

    @Test
    void a_new_version_holds_from_its_day_and_the_old_one_until_then() {
        Clause was = general(new CategoryCode("010102"));
        LocalDate day = TODAY.plusDays(10);
        Clause next = editor.save(draft(was, new Lead.Direct(SHIBEI_ENFORCEMENT), day, "职责调整"), author)
                .orElseThrow();
        assertThat(next.version()).isEqualTo(2);
        assertThat(catalogue.of(was.category(), day.minusDays(1)))
                .extracting(Clause::version)
                .containsExactly(1);
        assertThat(catalogue.of(was.category(), day))
                .extracting(Clause::version)
                .containsExactly(2);
        assertThat(editor.versions(was.number()))
                .extracting(CatalogueEditor.Version::reason)
                .containsExactly("职责调整", "随系统安装录入");
        assertThat(HALL.bean(Journal.class).of(new Subject(ClauseChanged.SUBJECT, was.number())))
                .hasSize(1);
    }

    @Test
    void the_second_of_two_editors_is_told() {
        Clause was = general(new CategoryCode("010103"));
        editor.save(draft(was, new Lead.Direct(SHIBEI_ENFORCEMENT), TODAY, "甲的修改"), author);
        refused(editor.save(draft(was, new Lead.Direct(HUDAO), TODAY, "乙的修改"), author), "stale");
    }

    @Test
    void bad_input_is_refused() {
        Clause was = general(STREET_TRADE);
        Lead.ByRule same = (Lead.ByRule) was.lead();
        refused(editor.checked(draft(was, same, TODAY, "没有改动")), "nothing-changes");
        refused(editor.checked(draft(was, new Lead.ByRule("不存在的规则"), TODAY, "理由")), "unknown-rule");
        refused(editor.checked(draft(was, new Lead.Direct(new UnitCode("NOWHERE")), TODAY, "理由")), "unknown-unit");
        refused(editor.checked(draft(was, new Lead.Direct(HUDAO), TODAY, " ")), "reason-missing");
        refused(editor.checked(draft(was, new Lead.Direct(HUDAO), TODAY.minusDays(1), "理由")), "begins-too-early");
        refused(editor.checked(draft(was, new Lead.Direct(HUDAO), TODAY, "长".repeat(501))), "text-too-long");
        refused(editor.checked(draft(new CategoryCode("999999"), null, 0, Map.of())), "unknown-category");
        refused(
                editor.checked(draft(STREET_TRADE, null, 0, Map.of(ConditionKey.OWNER, "SOMEBODY"))),
                "unknown-condition");
        refused(editor.checked(draft(STREET_TRADE, 987_654L, 1, Map.of())), "unknown-clause");
    }

    @Test
    void two_clauses_for_the_same_case_are_refused() {
        Clause was = general(STREET_TRADE);
        ClauseDraft again = new ClauseDraft(
                null,
                0,
                was.category(),
                null,
                Map.of(),
                was.ground(),
                new Lead.Direct(HUDAO),
                List.of(),
                HandlingLevel.STREET,
                false,
                null,
                "",
                "",
                TODAY,
                "重复");
        refused(editor.checked(again), "clause-exists");
    }

    @Test
    void an_ended_clause_no_longer_decides() {
        Clause made = editor.save(draft(new CategoryCode("010104"), null, 0, Map.of(ConditionKey.ZONE, "PORT")), author)
                .orElseThrow();
        editor.end(made.number(), 1, TODAY.plusDays(1), "不再需要", author).orElseThrow();
        assertThat(catalogue.of(made.category(), TODAY))
                .contains(catalogue.history(made.number()).getFirst());
        assertThat(catalogue.of(made.category(), TODAY.plusDays(1)))
                .extracting(Clause::number)
                .doesNotContain(made.number());
    }

    private Clause general(CategoryCode category) {
        return catalogue.of(category, TODAY).stream()
                .filter(each -> each.conditions().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static ClauseDraft draft(Clause was, Lead lead, LocalDate from, String reason) {
        return new ClauseDraft(
                was.number(),
                was.version(),
                was.category(),
                was.area(),
                was.conditions(),
                was.ground(),
                lead,
                was.coHandlers(),
                was.level(),
                was.streetDirect(),
                was.sla(),
                was.legalBasis(),
                was.note(),
                from,
                reason);
    }

    private static ClauseDraft draft(
            CategoryCode category, @Nullable Long number, int version, Map<ConditionKey, String> conditions) {
        return new ClauseDraft(
                number,
                version,
                category,
                null,
                conditions,
                Ground.OWNERSHIP,
                new Lead.Direct(HUDAO),
                List.of(),
                HandlingLevel.STREET,
                false,
                null,
                "",
                "",
                TODAY,
                "试立");
    }

    private static void refused(Decision<?> decision, String code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
