package cn.qingsu.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.Views;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An earlier moment of a case, told by its journal. */
class CaseAsItWasTest {

    private static final CityHall HALL = CityHall.shared();

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    private static CityHall.Case toldAndReplied() {
        CityHall.Case request = HALL.told(RequestType.COMPLAINT, "水果摊占道，联系13800002468")
                .by("于小海", "13800002468")
                .in("湖岛街道")
                .registered();
        later();
        request.does("zhuanban01", CityHall.classify(CityHall.STREET_TRADE));
        later();
        request.does("zhuanban01", new Command.Accept());
        later();
        request.does("zhuanban01", new Command.Dispatch(CityHall.HUDAO, List.of(CityHall.SHIBEI_ENFORCEMENT), null));
        later();
        request.acknowledgedAndContacted();
        later();
        request.does("hudao01", new Command.AskExtension(null, 2, "摊主外出，需等其回来"));
        later();
        request.does("shenhe01", new Command.GrantExtension("同意"));
        later();
        request.repliedSolved();
        later();
        request.does("shenhe01", new Command.Approve("很好"));
        return request;
    }

    private static void later() {
        HALL.clock().advance(Duration.ofMinutes(5));
    }

    private static WholeCase asItWas(CityHall.Case request, int version, String login) {
        return HALL.bean(Cases.class)
                .openAsItWas(request.id, HALL.officer(login), version)
                .orElseThrow();
    }

    private static int versionOf(CityHall.Case request, String event) {
        return HALL.bean(Journal.class).of(Subject.of(request.id)).stream()
                .filter(entry -> entry.type().endsWith("." + event))
                .map(Entry::version)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_moment_shows_state_handlers_texts_and_petitions_as_they_were() {
        CityHall.Case request = toldAndReplied();
        CaseFile registered = asItWas(request, 1, "banzhang01").file();
        assertThat(registered.state()).isEqualTo(State.REGISTERED);
        assertThat(registered.matter().category()).isNull();
        assertThat(registered.assignments()).isEmpty();
        assertThat(registered.said()).isEmpty();
        assertThat(registered.actions()).isEmpty();

        WholeCase dispatched = asItWas(request, versionOf(request, "RequestDispatched"), "banzhang01");
        assertThat(dispatched.file().state()).isEqualTo(State.DISPATCHED);
        assertThat(dispatched.file().matter().category()).isEqualTo(CityHall.STREET_TRADE);
        assertThat(dispatched.file().assignments())
                .extracting(Assignment::unit)
                .containsExactlyInAnyOrder(CityHall.HUDAO, CityHall.SHIBEI_ENFORCEMENT);
        assertThat(dispatched.file().assignments()).allMatch(Assignment::isOpen);
        assertThat(dispatched.timeline().steps()).allMatch(step -> !step.at().isAfter(dispatched.at()));
        assertThat(dispatched.next()).isNotNull();

        CaseFile asked = asItWas(request, versionOf(request, "ExtensionAsked"), "banzhang01")
                .file();
        assertThat(asked.petitions()).singleElement().satisfies(each -> {
            assertThat(each.granted()).isNull();
            assertThat(each.note()).isNull();
        });
        CaseFile granted = asItWas(request, versionOf(request, "ExtensionGranted"), "banzhang01")
                .file();
        assertThat(granted.petitions())
                .singleElement()
                .satisfies(each -> assertThat(each.granted()).isTrue());
        assertThat(granted.clock().due().at()).isAfter(asked.clock().due().at());

        CaseFile replied =
                asItWas(request, versionOf(request, "Replied"), "banzhang01").file();
        assertThat(replied.state()).isEqualTo(State.REPLIED);
        assertThat(replied.said()).singleElement().satisfies(each -> {
            assertThat(each.publicText()).contains("已处理完毕");
            assertThat(each.approved()).isNull();
            assertThat(each.points()).isNull();
        });
    }

    @Test
    void the_last_moment_is_the_present() {
        CityHall.Case request = toldAndReplied();
        ServiceRequest now = request.now();
        WholeCase last = asItWas(request, request.version(), "banzhang01");
        CaseFile file = last.file();
        assertThat(last.next()).isNull();
        assertThat(file.state()).isEqualTo(now.state());
        assertThat(file.clock()).isEqualTo(now.clock());
        assertThat(file.assignments()).isEqualTo(now.assignments());
        assertThat(file.matter()).isEqualTo(now.matter());
        assertThat(file.stageDue()).isEqualTo(now.standing.stageDue);
        assertThat(file.round()).isEqualTo(now.tally.round);
        assertThat(file.extensionDays()).isEqualTo(now.tally.extensionDays);
        assertThat(file.said())
                .isEqualTo(HALL.bean(Cases.class)
                        .open(request.id, HALL.officer("banzhang01"))
                        .orElseThrow()
                        .said());
    }

    @Test
    void an_address_that_was_changed_later_is_not_told_of_the_past() {
        CityHall.Case request = toldAndReplied();
        assertThat(asItWas(request, 1, "banzhang01").file().matter().place().address())
                .isNull();
        assertThat(asItWas(request, 3, "banzhang01").file().matter().place())
                .isEqualTo(request.now().matter().place());
    }

    @Test
    void whoever_may_not_see_it_now_does_not_see_it_then_and_every_look_is_logged() {
        CityHall.Case request = HALL.told(RequestType.COMPLAINT, "举报，联系13800002468")
                .by("于小海", "13800002468")
                .confidentially()
                .registered()
                .dispatchedTo(CityHall.HUDAO);
        assertThat(asItWas(request, 1, "hudao01").file().matter().text()).doesNotContain("13800002468");
        assertThat(asItWas(request, 1, "hudao01").file().requester().name()).isEmpty();
        assertThat(HALL.bean(Views.class).of(request.id))
                .anyMatch(view -> view.what().equals("诉求详情（当时的样子）"));
        assertThat(HALL.bean(Cases.class).openAsItWas(request.id, HALL.officer("zhifa01"), 1))
                .isInstanceOf(Decision.Refused.class);
        for (int version : new int[] {0, -1, 999}) {
            assertThat(HALL.bean(Cases.class).openAsItWas(request.id, HALL.officer("banzhang01"), version))
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("unknown-version"));
        }
    }
}
