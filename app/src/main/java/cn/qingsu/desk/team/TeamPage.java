package cn.qingsu.desk.team;

import cn.qingsu.desk.inhand.CaseGiving;
import cn.qingsu.desk.inhand.InHand;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The leader's desk: his people's work at hand, and giving it to another. */
@DeskPage
class TeamPage {

    private final Team team;
    private final CaseGiving giving;
    private final Cases cases;

    TeamPage(Team team, CaseGiving giving, Cases cases) {
        this.team = team;
        this.giving = giving;
        this.cases = cases;
    }

    @GetMapping("/desk/team")
    String team(@AuthenticationPrincipal Officer officer, Model model) {
        onlyLeaders(officer);
        List<Account> people = team.of(officer);
        List<InHand> all = giving.ofUnit(officer.unit());
        Set<AccountId> here = giving.here(officer.unit());
        Map<RequestId, CaseRow> rows = all.isEmpty()
                ? Map.of()
                : cases.rows(all.stream().map(InHand::request).toList(), officer);
        model.addAttribute(
                "members",
                people.stream()
                        .map(person -> member(person, here.contains(person.id()), all, rows))
                        .sorted(Comparator.comparing(
                                        (Member each) -> -each.work().size())
                                .thenComparing(each -> !each.here()))
                        .toList());
        model.addAttribute("total", rows.size());
        return "desk/team";
    }

    private Member member(Account person, boolean here, List<InHand> all, Map<RequestId, CaseRow> rows) {
        List<Member.Work> work = new ArrayList<>();
        for (InHand each : all) {
            CaseRow row = rows.get(each.request());
            if (row != null && each.account().equals(person.id())) {
                work.add(work(each, row));
            }
        }
        return new Member(
                person.id().toString(),
                person.name(),
                team.roles(person).stream().map(Role::label).collect(Collectors.joining("、")),
                here,
                work);
    }

    private static Member.Work work(InHand inHand, CaseRow row) {
        return new Member.Work(
                row.id().toString(),
                row.number(),
                row.title(),
                row.state().name(),
                row.state().label(),
                row.card().name(),
                row.card().label(),
                row.attentionAt() == null ? "" : Moments.due(row.attentionAt()),
                Moments.clock(inHand.since()),
                Moments.minute(inHand.until()),
                inHand.given());
    }

    /** @param account the colleague who does it from now on; empty to let it go */
    @PostMapping("/desk/team/{id}/give")
    String give(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String account,
            @AuthenticationPrincipal Officer officer,
            RedirectAttributes after) {
        after.addFlashAttribute("said", given(List.of(Ids.request(id)), account, officer));
        return "redirect:/desk/team";
    }

    /** Cases that were picked in a list. */
    @PostMapping("/desk/team/give")
    String give(
            @RequestParam(name = "pick", required = false) @Nullable List<String> picks,
            @RequestParam(defaultValue = "") String account,
            @AuthenticationPrincipal Officer officer,
            RedirectAttributes after) {
        List<RequestId> ids = picks == null
                ? List.of()
                : picks.stream()
                        .limit(200)
                        .map(pick -> Ids.request(pick.replaceFirst(":.*$", "")))
                        .toList();
        after.addFlashAttribute("said", given(ids, account, officer));
        return "redirect:/desk/team";
    }

    private String given(List<RequestId> ids, String account, Officer leader) {
        onlyLeaders(leader);
        Map<RequestId, CaseRow> visible = ids.isEmpty() ? Map.of() : cases.rows(ids, leader);
        AccountId to = Team.account(account);
        if (to == null) {
            long freed = visible.keySet().stream()
                    .filter(id -> giving.takeBack(id, leader, Team.leading(leader)))
                    .count();
            return "已放下 " + freed + " 件，谁都可以办";
        }
        Account member = team.member(leader, to).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        visible.keySet().forEach(id -> giving.give(id, member, leader, Team.leading(leader)));
        return "已把 " + visible.size() + " 件分给" + member.name();
    }

    private static void onlyLeaders(Officer officer) {
        if (!Team.isLeader(officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
