package cn.qingsu.desk.catalogue;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.dispatch.catalogue.Catalogue;
import cn.qingsu.dispatch.catalogue.Clause;
import cn.qingsu.dispatch.catalogue.Lead;
import java.util.stream.Collectors;

/** A clause as lists show it. */
record ClauseView(
        long number,
        int version,
        String category,
        String area,
        String conditions,
        String ground,
        String lead,
        String besides,
        boolean direct,
        String sla,
        String basis,
        String note,
        String from,
        String to) {

    static ClauseView of(Clause clause, Catalogue catalogue, CityNames names) {
        return new ClauseView(
                clause.number(),
                clause.version(),
                names.category(clause.category()),
                clause.area() == null ? "全市" : names.area(clause.area()),
                clause.conditions().entrySet().stream()
                        .map(each -> catalogue.told(each.getKey(), each.getValue()))
                        .sorted()
                        .collect(Collectors.joining("；")),
                clause.ground().label(),
                lead(clause.lead(), names),
                clause.coHandlers().stream().map(names::unit).collect(Collectors.joining("、")),
                clause.streetDirect(),
                clause.sla() == null ? "" : clause.sla().label(),
                clause.legalBasis(),
                clause.note(),
                clause.validFrom().toString(),
                clause.validTo() == null ? "" : clause.validTo().toString());
    }

    private static String lead(Lead lead, CityNames names) {
        return switch (lead) {
            case Lead.Direct direct -> names.unit(direct.unit());
            case Lead.ByRule rule -> "按规则：" + rule.rule();
        };
    }
}
