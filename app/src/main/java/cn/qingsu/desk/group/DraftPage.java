package cn.qingsu.desk.group;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.dispatch.language.Answer;
import cn.qingsu.dispatch.language.Draft;
import cn.qingsu.dispatch.language.DraftOrder;
import cn.qingsu.dispatch.language.LanguageModel;
import cn.qingsu.dispatch.language.Source;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Requesters;
import cn.qingsu.intake.Duplicates;
import cn.qingsu.intake.Twin;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.knowledge.Articles;
import cn.qingsu.knowledge.Hit;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.Cases;
import cn.qingsu.request.FiledRequests;
import cn.qingsu.request.Matters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A reply as the city's language model would draft it, where it has one; a person must read and confirm it. */
@DeskPage
class DraftPage {

    private static final int MOST_PRECEDENTS = 3;
    private static final int MOST_ARTICLES = 2;

    private final LanguageModel model;
    private final Cases cases;
    private final Duplicates duplicates;
    private final FiledRequests filed;
    private final Articles articles;
    private final Matters matters;
    private final Requesters requesters;
    private final Clock clock;

    DraftPage(
            LanguageModel model,
            Cases cases,
            Duplicates duplicates,
            FiledRequests filed,
            Articles articles,
            Matters matters,
            Requesters requesters,
            Clock clock) {
        this.model = model;
        this.cases = cases;
        this.duplicates = duplicates;
        this.filed = filed;
        this.articles = articles;
        this.clock = clock;
        this.matters = matters;
        this.requesters = requesters;
    }

    @PostMapping("/desk/cases/{id}/draft-reply")
    String draft(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String publicText,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (!model.isOn()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        RequestId subject = Ids.request(id);
        return switch (cases.open(subject, officer)) {
            case Decision.Accepted<CaseFile>(CaseFile file) -> {
                if (!file.actions().contains("reply")) {
                    throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                }
                if (file.matter().privacy() == PrivacyLevel.OPEN) {
                    show(model.draft(order(file, account, officer)), publicText, page);
                } else {
                    page.addAttribute("without", "保密和匿名的诉求不交给大模型");
                }
                yield "desk/reply :: drafted";
            }
            case Decision.Refused<CaseFile>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, page);
        };
    }

    /**
     * Rests on how like matters ended, as far as the officer may see them and they are neither confidential nor anonymous, and on the
     * articles of the knowledge base that fit.
     */
    private DraftOrder order(CaseFile file, String account, Officer officer) {
        List<Source> precedents = new ArrayList<>();
        List<RequestId> told = new ArrayList<>(List.of(file.id()));
        for (Twin twin : duplicates.like(file.id(), officer)) {
            if (twin.row().privacy() == PrivacyLevel.OPEN && precedents.size() < MOST_PRECEDENTS) {
                filed.answer(twin.row().id()).ifPresent(answer -> {
                    precedents.add(
                            new Source("P" + (precedents.size() + 1), twin.row().title(), answer));
                    told.add(twin.row().id());
                });
            }
        }
        String text = file.matter().title() + "。" + file.matter().text();
        return new DraftOrder(
                text, account, precedents, known(text, file.matter().category()), names(told));
    }

    private List<Source> known(String text, @Nullable CategoryCode category) {
        return articles.search(text, category, CityTime.day(clock.instant()), MOST_ARTICLES).stream()
                .map(Hit::article)
                .map(each -> new Source(
                        each.citation().toString(), each.title(), each.content().answer()))
                .toList();
    }

    private List<String> names(List<RequestId> told) {
        return requesters.namesToHide(matters.of(told).values().stream()
                .flatMap(matter -> Stream.ofNullable(matter.requester()))
                .toList());
    }

    private static void show(Answer<Draft> answer, String typed, Model page) {
        page.addAttribute("replaces", typed.isBlank());
        switch (answer) {
            case Answer.Given<Draft>(Draft draft, var took) -> {
                page.addAttribute("text", draft.text());
                page.addAttribute("cited", draft.cited());
            }
            case Answer.BuiltIn<Draft>(Answer.Reason reason) -> page.addAttribute("without", reason.label());
        }
    }
}
