package cn.qingsu.desk.casefile;

import cn.qingsu.desk.hold.Held;
import cn.qingsu.desk.hold.HoldingBack;
import cn.qingsu.desk.inhand.CasesInHand;
import cn.qingsu.desk.queue.Rows;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers a command: with the case as it is now and its line in the list, or with the refusal and the newest version. */
@Component
public class CaseAnswers {

    /** Header values are ASCII. */
    private final JsonMapper ascii =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Sent by a page that shows the case's line in a list; any other page has no place for it. */
    private static final String ROW_SHOWN = "X-Qingsu-Row";

    private final Cases cases;
    private final CaseViews views;
    private final Rows rows;
    private final CasesInHand inHand;
    private final HoldingBack holding;
    private final Conflicts conflicts;

    CaseAnswers(Cases cases, CaseViews views, Rows rows, CasesInHand inHand, HoldingBack holding, Conflicts conflicts) {
        this.conflicts = conflicts;
        this.holding = holding;
        this.inHand = inHand;
        this.cases = cases;
        this.views = views;
        this.rows = rows;
    }

    /**
     * The short news at the bottom.
     *
     * @param good whether nothing is left to be done
     */
    public record News(String text, boolean good) {

        public static News of(String text) {
            return new News(text, true);
        }

        private Map<String, Object> toast() {
            return good ? Map.of("text", text) : Map.of("text", text, "tone", "red", "seconds", 20);
        }
    }

    /** @param stateBefore on the page from which the command was sent; the line in the list is struck out if it has changed */
    public String done(
            RequestId id,
            Officer officer,
            News said,
            String stateBefore,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        inHand.done(id, officer.account());
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/desk/cases/" + id;
        }
        response.setHeader("HX-Retarget", "#content");
        response.setHeader("HX-Reswap", "innerHTML");
        response.setHeader("HX-Trigger", ascii.writeValueAsString(Map.of("toast", said.toast())));
        if (request.getHeader(ROW_SHOWN) != null) {
            cases.row(id, officer)
                    .ifPresent(row -> model.addAttribute(
                            "moved", rows.moved(row, !row.state().name().equals(stateBefore))));
        }
        Decision<CaseView> now = views.open(id, officer);
        if (now instanceof Decision.Accepted<CaseView>(CaseView view)) {
            model.addAttribute("file", view);
            return "desk/case :: done";
        }
        return "desk/case :: gone";
    }

    /** What waits to be done, or why it would not be. */
    public String held(
            RequestId id,
            Officer officer,
            Decision<Held> decision,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (decision) {
            case Decision.Accepted<Held>(Held waiting) -> {
                long seconds = holding.secondsLeft(waiting);
                response.setHeader("HX-Retarget", "#content");
                response.setHeader("HX-Reswap", "innerHTML");
                response.setHeader(
                        "HX-Trigger",
                        ascii.writeValueAsString(Map.of(
                                "toast",
                                Map.of(
                                        "text",
                                        numbered(id, officer, waiting.says()),
                                        "undo",
                                        "/desk/held/" + waiting.text() + "/undo",
                                        "seconds",
                                        seconds),
                                "qingsu:held",
                                Map.of("id", waiting.text(), "case", id.toString(), "seconds", seconds))));
                if (request.getHeader(ROW_SHOWN) != null) {
                    cases.row(id, officer).ifPresent(row -> model.addAttribute("moved", rows.moved(row, true)));
                }
                model.addAttribute("held", waiting);
                model.addAttribute("seconds", seconds);
                yield "desk/held :: pane";
            }
            case Decision.Refused<Held>(Refusal refusal) -> refused(id, officer, refusal, request, response, model);
        };
    }

    private String numbered(RequestId id, Officer officer, String says) {
        return cases.row(id, officer).map(row -> row.number() + " ").orElse("") + says;
    }

    /** The panel beside the form; what was typed stays where it is. */
    public String refused(
            RequestId id,
            Officer officer,
            Refusal refusal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (refusal.code().equals("stale")) {
            conflicts.of(id, officer, request).ifPresent(conflict -> model.addAttribute("conflict", conflict));
        }
        Optional<CaseRow> row = cases.row(id, officer);
        model.addAttribute("back", row.isPresent() ? "/desk/cases/" + id : "/desk");
        return RefusalPages.show(refusal, row.map(CaseRow::version).orElse(null), request, response, model);
    }
}
