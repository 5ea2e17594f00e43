package cn.qingsu.desk.dispatcher;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.Located;
import cn.qingsu.desk.action.FormReading;
import cn.qingsu.desk.casefile.CaseAnswers;
import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.hold.Held;
import cn.qingsu.desk.hold.HoldingBack;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.dispatch.catalogue.ConditionKey;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Command;
import cn.qingsu.request.State;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The dispatcher's panel: what it is about, where, who leads; then one press. */
@DeskPage
class HandOverPage {

    private final HandOver handOver;
    private final AdviceCards cards;
    private final SecondOpinion second;
    private final Cases cases;
    private final Areas areas;
    private final FormReading reading;
    private final CaseAnswers answers;
    private final Drafts drafts;
    private final HoldingBack holding;
    private final CityNames names;

    HandOverPage(
            HandOver handOver,
            AdviceCards cards,
            SecondOpinion second,
            Cases cases,
            Areas areas,
            FormReading reading,
            CaseAnswers answers,
            Drafts drafts,
            HoldingBack holding,
            CityNames names) {
        this.holding = holding;
        this.names = names;
        this.handOver = handOver;
        this.cards = cards;
        this.second = second;
        this.cases = cases;
        this.areas = areas;
        this.reading = reading;
        this.answers = answers;
        this.drafts = drafts;
    }

    /** Anew whenever category or place change in the form; by POST, so that no place stands in an address. */
    @PostMapping("/desk/cases/{id}/proposal")
    String proposal(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String lon,
            @RequestParam(required = false) @Nullable String lat,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        RequestId subject = Ids.request(id);
        CaseRow row = cases.row(subject, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!cards.state(row, facts(fields), officer).isAccepted()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        AreaCode place = given(community) ? area(community) : given(street) ? area(street) : null;
        if (place == null) {
            place = located(lon, lat);
        }
        if (place == null && given(district)) {
            place = area(district);
        }
        CategoryCode about = given(category) ? new CategoryCode(Objects.requireNonNull(category)) : null;
        AdviceCard card = cards.of(subject, officer, about, place)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean offered = second.isOffered(card);
        if (offered && fields.containsKey("second")) {
            SecondOpinion.Heard heard = second.on(subject, card, about);
            card = heard.card();
            offered = false;
            model.addAttribute("said", heard.said());
        }
        model.addAttribute("card", card);
        model.addAttribute("offered", offered);
        model.addAttribute("id", id);
        model.addAttribute("classified", given(category));
        model.addAttribute("placed", place != null);
        return "desk/dispatch :: proposals";
    }

    /** What the card's own fields state, such as {@code fact-OWNER}. */
    private static Map<ConditionKey, String> facts(Map<String, String> fields) {
        Map<ConditionKey, String> facts = new EnumMap<>(ConditionKey.class);
        for (ConditionKey key : ConditionKey.values()) {
            String said = fields.get("fact-" + key);
            if (said != null) {
                facts.put(key, said);
            }
        }
        return facts;
    }

    private @Nullable AreaCode located(@Nullable String lon, @Nullable String lat) {
        try {
            if (!given(lon) || !given(lat)) {
                return null;
            }
            Wgs84 point = new Wgs84(Double.parseDouble(String.valueOf(lon)), Double.parseDouble(String.valueOf(lat)));
            return areas.locate(point).map(HandOverPage::narrowest).orElse(null);
        } catch (IllegalArgumentException noPoint) {
            return null;
        }
    }

    private static AreaCode narrowest(Located at) {
        return at.street() == null ? at.district().code() : at.street().code();
    }

    private static AreaCode area(@Nullable String code) {
        return new AreaCode(String.valueOf(code));
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** @param fields those of classify and of dispatch; {@code step} is {@code classify}, {@code accept} or {@code dispatch} */
    @PostMapping("/desk/cases/{id}/hand-over")
    String handOver(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "dispatch") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        RequestId subject = Ids.request(id);
        if (step.equals("dispatch") && holding.waits(request, officer)) {
            return answers.held(subject, officer, held(subject, officer, fields), request, response, model);
        }
        Decision<CaseState> decision = reading.version(fields)
                .then(version -> reading.read("classify", fields)
                        .then(read -> step(step, subject, version, officer, (Command.Classify) read, fields)));
        return switch (decision) {
            case Decision.Accepted<CaseState>(CaseState now) -> {
                drafts.forget(officer.account(), id + ":hand-over");
                yield answers.done(
                        subject,
                        officer,
                        CaseAnswers.News.of("已保存，现在是“" + now.state().label() + "”"),
                        String.join("", fields.getOrDefault("state", List.of())),
                        request,
                        response,
                        model);
            }
            case Decision.Refused<CaseState>(Refusal refusal) ->
                answers.refused(subject, officer, refusal, request, response, model);
        };
    }

    private Decision<Held> held(RequestId id, Officer officer, MultiValueMap<String, String> fields) {
        State state = cases.row(id, officer).map(CaseRow::state).orElse(State.REGISTERED);
        return reading.version(fields)
                .then(version -> reading.read("classify", fields)
                        .then(read -> reading.read("dispatch", besides(fields)).then(dispatch -> {
                            Command.Dispatch to = (Command.Dispatch) dispatch;
                            return holding.hold(
                                    id,
                                    version,
                                    officer,
                                    HandOver.commands(state, (Command.Classify) read, to),
                                    "转办" + names.unit(to.unit()),
                                    id + ":hand-over",
                                    fields);
                        })));
    }

    private Decision<CaseState> step(
            String step,
            RequestId id,
            int version,
            Officer officer,
            Command.Classify read,
            MultiValueMap<String, String> fields) {
        return switch (step) {
            case "classify" -> handOver.classified(id, version, officer, read, false);
            case "accept" -> handOver.classified(id, version, officer, read, true);
            default ->
                reading.read("dispatch", besides(fields))
                        .then(dispatch -> handOver.carryOut(id, version, officer, read, (Command.Dispatch) dispatch));
        };
    }

    /** With whom the clause of the unit that was pressed names beside it, and the limit that it sets. */
    private static MultiValueMap<String, String> besides(MultiValueMap<String, String> fields) {
        String unit = String.join(
                "",
                fields.getOrDefault("unit", List.of()).stream()
                        .filter(HandOverPage::given)
                        .reduce((one, other) -> other)
                        .stream()
                        .toList());
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(fields);
        fields.getOrDefault("co-" + unit, List.of()).forEach(each -> all.add("coHandlers", each));
        fields.getOrDefault("sla-" + unit, List.of()).forEach(each -> all.set("sla", each));
        return all;
    }
}
