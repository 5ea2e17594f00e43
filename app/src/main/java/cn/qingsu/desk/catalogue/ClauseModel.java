package cn.qingsu.desk.catalogue;

import cn.qingsu.city.HandlingLevel;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.SlaCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.dispatch.catalogue.Catalogue;
import cn.qingsu.dispatch.catalogue.CatalogueEditor;
import cn.qingsu.dispatch.catalogue.ConditionKey;
import cn.qingsu.dispatch.catalogue.ConditionValue;
import cn.qingsu.dispatch.catalogue.DryRun;
import cn.qingsu.dispatch.catalogue.Ground;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a clause's page shows beside its form. */
@Component
class ClauseModel {

    private static final int SHOWN = 200;

    private final Catalogue catalogue;
    private final CatalogueEditor editor;
    private final LeadUnits leads;
    private final Accounts accounts;
    private final Cases cases;
    private final CityNames names;

    ClauseModel(
            Catalogue catalogue,
            CatalogueEditor editor,
            LeadUnits leads,
            Accounts accounts,
            Cases cases,
            CityNames names) {
        this.catalogue = catalogue;
        this.editor = editor;
        this.leads = leads;
        this.accounts = accounts;
        this.cases = cases;
        this.names = names;
    }

    /** A condition with what may be chosen. */
    record Choice(String key, String label, List<ConditionValue> values, String chosen) {}

    /** A unit that was chosen already. */
    record Picked(String code, String name) {}

    /** One version of the past. */
    record Past(ClauseView clause, String at, String who, String reason) {}

    /** A request that would have gone elsewhere; without its title where the officer may not see it. */
    record MoveView(String id, String number, String title, String was, String would, String stands) {}

    String page(ClauseForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("categoryName", form.categoryName(names));
        model.addAttribute("areaName", form.areaName(names));
        model.addAttribute("unitName", form.unitName(names));
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("levels", HandlingLevel.values());
        model.addAttribute("slas", SlaCode.values());
        model.addAttribute("rules", leads.rules().keySet());
        model.addAttribute(
                "choices",
                Arrays.stream(ConditionKey.values())
                        .map(key -> new Choice(
                                key.name(),
                                key.label(),
                                catalogue.values(key),
                                form.conditions().getOrDefault(key.name(), "")))
                        .toList());
        model.addAttribute(
                "picked",
                form.coHandlers().stream()
                        .map(code -> new Picked(code, names.unit(new UnitCode(code))))
                        .toList());
        model.addAttribute("history", form.number().isEmpty() ? List.of() : history(Long.parseLong(form.number())));
        return "desk/admin/clause";
    }

    private List<Past> history(long number) {
        List<CatalogueEditor.Version> versions = editor.versions(number);
        Set<AccountId> who = versions.stream()
                .map(CatalogueEditor.Version::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<AccountId, String> known = who.isEmpty() ? Map.of() : accounts.names(who);
        return versions.stream()
                .map(each -> new Past(
                        ClauseView.of(each.clause(), catalogue, names),
                        Moments.withYear(each.at()),
                        each.by() == null ? "系统" : known.getOrDefault(each.by(), "工作人员"),
                        each.reason()))
                .toList();
    }

    /** What the change would have moved, with the cases as far as the officer may see them. */
    void moves(DryRun.Result result, Officer officer, Model model) {
        List<DryRun.Move> first = result.moves().stream().limit(SHOWN).toList();
        Map<RequestId, CaseRow> rows =
                cases.rows(first.stream().map(DryRun.Move::request).toList(), officer);
        model.addAttribute("result", result);
        model.addAttribute(
                "moves",
                first.stream().map(each -> move(each, rows.get(each.request()))).toList());
    }

    private MoveView move(DryRun.Move move, @Nullable CaseRow row) {
        return new MoveView(
                row == null ? "" : row.id().toString(),
                row == null ? "" : row.number(),
                row == null ? "（您的岗位不查看诉求内容）" : row.title(),
                move.was() == null ? "未指明" : names.unit(move.was()),
                move.would() == null ? "未指明" : names.unit(move.would()),
                move.stands() == null ? "" : names.unit(move.stands()));
    }
}
