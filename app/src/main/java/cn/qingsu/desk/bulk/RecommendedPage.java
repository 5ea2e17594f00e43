package cn.qingsu.desk.bulk;

import cn.qingsu.desk.bulk.RecommendedRow.Standing;
import cn.qingsu.desk.hold.Held;
import cn.qingsu.desk.hold.HoldingBack;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** 按各自的推荐转办: many cases, each to the unit that is recommended for it; tried first, and taken back together while they wait. */
@DeskPage
class RecommendedPage {

    /** Each is asked of the catalogue and of the model; our default. */
    static final int MOST = 50;

    /** Header values are ASCII. */
    private final JsonMapper ascii =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Recommending recommending;
    private final HoldingBack holding;

    RecommendedPage(Recommending recommending, HoldingBack holding) {
        this.recommending = recommending;
        this.holding = holding;
    }

    static boolean mayOpen(Officer officer) {
        return officer.has(Role.DISPATCHER) || officer.has(Role.TEAM_LEADER);
    }

    @GetMapping("/desk/recommended")
    String begin() {
        return "redirect:/desk";
    }

    /** @param pick in the first step {@code ID:VERSION}, in the second {@code ID:VERSION:UNIT} */
    @PostMapping("/desk/recommended")
    String act(
            @RequestParam(required = false) @Nullable List<String> pick,
            @RequestParam(defaultValue = "/desk") String from,
            @RequestParam(defaultValue = "try") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        if (!mayOpen(officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Map<Pick, String> seen = new HashMap<>();
        List<Pick> picks = Pick.of(
                pick == null
                        ? List.of()
                        : pick.stream().map(RecommendedPage::without).toList());
        for (String each : pick == null ? List.<String>of() : pick) {
            Pick.of(List.of(without(each))).forEach(one -> seen.put(one, unit(each)));
        }
        model.addAttribute("from", from.matches("/desk/[a-z/-]{1,60}") ? from : "/desk");
        model.addAttribute("step", "none");
        if (picks.size() > MOST) {
            RefusalPages.within(
                    new Refusal("too-many", "本系统默认：一次最多 " + MOST + " 件", "按推荐转办一次最多 " + MOST + " 件，请分几次选择。"),
                    response,
                    model);
            return "desk/recommended";
        }
        if (!picks.isEmpty() && step.equals("do")) {
            done(recommending.done(picks, seen, officer), model);
        } else if (!picks.isEmpty()) {
            counted(recommending.tried(picks, officer), model);
            model.addAttribute("step", "try");
        }
        return "desk/recommended";
    }

    private void done(Recommending.Done done, Model model) {
        counted(done.rows(), model);
        model.addAttribute("step", "do");
        if (!done.held().isEmpty()) {
            model.addAttribute(
                    "undo",
                    "/desk/recommended/undo?held="
                            + done.held().stream().map(Held::text).collect(Collectors.joining(",")));
            model.addAttribute("seconds", holding.secondsLeft(done.held().getFirst()));
            model.addAttribute("waits", done.held().size());
        }
    }

    private static void counted(List<RecommendedRow> rows, Model model) {
        for (Standing standing : Standing.values()) {
            model.addAttribute(
                    standing.name().toLowerCase(Locale.ROOT),
                    rows.stream().filter(row -> row.standing() == standing).toList());
        }
    }

    /** 撤销 for all that still wait; what has been done meanwhile is done. */
    @PostMapping("/desk/recommended/undo")
    ResponseEntity<Void> undo(@RequestParam String held, @AuthenticationPrincipal Officer officer) {
        List<String> ids = Arrays.stream(held.split(",")).limit(MOST).toList();
        long back = ids.stream().filter(id -> holding.takeBack(id, officer)).count();
        long gone = ids.size() - back;
        Map<String, Object> toast = gone == 0
                ? Map.of("text", "已撤销 " + back + " 件，诉求还在原处")
                : Map.of("text", "已撤销 " + back + " 件；" + gone + " 件已经生效，不能撤销", "tone", "red", "seconds", 20);
        return ResponseEntity.status(HttpStatus.NO_CONTENT)
                .header("HX-Trigger", ascii.writeValueAsString(Map.of("toast", toast)))
                .build();
    }

    private static String without(String pick) {
        String[] parts = pick.split(":", 3);
        return parts.length < 2 ? pick : parts[0] + ":" + parts[1];
    }

    private static String unit(String pick) {
        String[] parts = pick.split(":", 3);
        return parts.length < 3 ? "" : parts[2];
    }
}
