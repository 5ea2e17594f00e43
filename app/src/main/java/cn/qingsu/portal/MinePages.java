package cn.qingsu.portal;

import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.portal.words.Words;
import cn.qingsu.request.CitizenCases;
import cn.qingsu.request.RequestNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 我的诉求: all that is one's own, by phone and query code; a request's number with its phone opens a list that begins with that
 * one, or adds it to the list that is open.
 */
@Controller
class MinePages {

    private static final String HOME = "redirect:/portal/mine";

    private final OwnRequests own;
    private final OwnVisit visits;
    private final CitizenCases cases;
    private final TrackingTokens tokens;
    private final GuessLimits limits;
    private final Words words;
    private final Clock clock;

    MinePages(
            OwnRequests own,
            OwnVisit visits,
            CitizenCases cases,
            TrackingTokens tokens,
            GuessLimits limits,
            Words words,
            Clock clock) {
        this.own = own;
        this.visits = visits;
        this.cases = cases;
        this.tokens = tokens;
        this.limits = limits;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One of the list.
     *
     * @param link to its progress
     * @param promise when it is answered at the latest; null once it is, or while the clock stands
     */
    record Line(
            String number,
            String title,
            String state,
            String tone,
            String day,
            @Nullable String promise,
            boolean provisional,
            boolean asks,
            String link) {}

    @GetMapping("/portal/mine")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        return show("", "", Problems.NONE, request, response, model);
    }

    @PostMapping("/portal/mine")
    String open(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = new LinkedHashMap<>();
        PhoneNumber number = null;
        switch (PhoneNumber.of(phone)) {
            case Decision.Accepted<PhoneNumber>(PhoneNumber read) -> number = read;
            case Decision.Refused<PhoneNumber>(Refusal refusal) ->
                wrong.put("phone", phone.isBlank() ? words.say("track.phone.missing") : words.of(refusal));
        }
        Optional<RequestNumber> requestNumber = RequestNumber.read(code);
        Optional<QueryCode> queryCode = QueryCode.read(code);
        if (requestNumber.isEmpty() && queryCode.isEmpty()) {
            wrong.put("code", words.say(code.isBlank() ? "mine.code.missing" : "mine.code.wrong"));
        }
        if (number == null || !wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(phone, code, new Problems(wrong), request, response, model);
        }
        String visitor = request.getRemoteAddr();
        String counted = requestNumber.isPresent() ? code : own.phoneKey(number);
        if (!limits.mayTry(visitor, counted)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(phone, code, Problems.of("code", words.say("track.too-many")), request, response, model);
        }
        Optional<OwnVisit.Visit> opened =
                requestNumber.isPresent() ? byNumber(number, code, request) : byCode(number, queryCode.orElseThrow());
        if (opened.isEmpty()) {
            limits.wrong(visitor, counted);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(phone, code, Problems.of("code", words.say("mine.unknown")), request, response, model);
        }
        visits.begin(opened.get(), request, response);
        return HOME;
    }

    private Optional<OwnVisit.Visit> byCode(PhoneNumber phone, QueryCode code) {
        return own.find(phone, code).map(owner -> new OwnVisit.Visit(owner, own.phoneKey(phone), code));
    }

    private Optional<OwnVisit.Visit> byNumber(PhoneNumber phone, String number, HttpServletRequest request) {
        String phoneKey = own.phoneKey(phone);
        return cases.byNumber(number, phone.value())
                .filter(id -> cases.progress(id).isPresent())
                .map(id -> {
                    OwnVisit.Visit visit = visits.of(request)
                            .filter(open -> open.phoneKey().equals(phoneKey))
                            .orElseGet(() -> fresh(phone, phoneKey));
                    own.add(visit.owner(), id);
                    return visit;
                });
    }

    private OwnVisit.Visit fresh(PhoneNumber phone, String phoneKey) {
        QueryCode code = QueryCode.fresh();
        return new OwnVisit.Visit(own.owner(phone, code), phoneKey, code);
    }

    @PostMapping("/portal/mine/end")
    String end(HttpServletRequest request, HttpServletResponse response) {
        visits.end(request, response);
        return HOME;
    }

    private String show(
            String phone,
            String code,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<OwnVisit.Visit> visit = visits.of(request);
        visit.ifPresent(open -> {
            visits.begin(open, request, response);
            model.addAttribute("spokenCode", open.code().spoken());
            model.addAttribute("lines", lines(own.of(open.owner())));
        });
        model.addAttribute("phone", phone);
        model.addAttribute("code", code);
        model.addAttribute("problems", problems);
        return visit.isPresent() ? "portal/mine-list" : "portal/mine";
    }

    private List<Line> lines(List<RequestId> ids) {
        return ids.stream()
                .flatMap(id -> cases.progress(id, words.locale()).stream())
                .map(progress -> {
                    ProgressView view = ProgressView.of(progress, clock.instant(), words);
                    return new Line(
                            view.number(),
                            view.title(),
                            view.headline(),
                            view.tone(),
                            SpokenTime.day(progress.registeredAt(), clock.instant(), words.locale()),
                            view.overdue() ? null : view.promise(),
                            view.provisional(),
                            view.question() != null || view.mayRate(),
                            "/portal/r/" + tokens.of(progress.id()));
                })
                .toList();
    }
}
