package cn.qingsu.desk.print;

import cn.qingsu.city.Units;
import cn.qingsu.desk.print.Form.Cell;
import cn.qingsu.desk.print.Form.Heading;
import cn.qingsu.desk.print.Form.Part;
import cn.qingsu.desk.print.Form.Row;
import cn.qingsu.desk.print.Form.Space;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.request.Assignment;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.Deadline;
import cn.qingsu.request.Matter;
import cn.qingsu.request.RequestNumber;
import cn.qingsu.request.Said;
import cn.qingsu.request.Timeline;
import cn.qingsu.request.WholeCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in the official forms from a case. */
@Component
class CaseForms {

    private static final String SIGNED = "签字：　　　　　　　　　　年　　月　　日";
    private static final String STAMPED = "签字（盖章）：　　　　　　　　　　年　　月　　日";

    private final CityNames names;

    CaseForms(CityNames names) {
        this.names = names;
    }

    /** 诉求办理单: all that happened. */
    Form ofCase(WholeCase whole, Contact contact, String foot) {
        CaseFile file = whole.file();
        List<Part> parts = new ArrayList<>(head(file, contact));
        parts.add(Row.of(
                Cell.label("办理时限"),
                Cell.value(due(file.clock().due()) + (file.clock().isPaused() ? "\n（已暂停，恢复后顺延）" : ""), 7),
                Cell.label("当前环节"),
                Cell.value(file.state().label() + (file.supervised() ? "，督办" : ""), 7)));
        parts.add(new Heading("诉求内容"));
        parts.add(Row.of(Cell.value(words(file.matter(), contact), 1)));
        if (!file.assignments().isEmpty()) {
            parts.add(new Heading("承办单位"));
            file.assignments().forEach(each -> parts.add(handler(each)));
        }
        if (!file.said().isEmpty()) {
            parts.add(new Heading("答复与沟通"));
            file.said().forEach(each -> parts.add(said(each, contact)));
        }
        parts.add(new Heading("办理过程"));
        parts.addAll(process(whole, contact));
        parts.add(new Heading("审核"));
        parts.add(new Space("审核意见：", SIGNED, 5));
        return new Form(names.unit(Units.CENTRE), PrintKind.CASE.label(), "编号：" + number(file), parts, foot);
    }

    /** 承办单: what the unit of an assignment is handed. */
    Form ofOrder(WholeCase whole, Assignment order, Contact contact, String foot) {
        CaseFile file = whole.file();
        List<Part> parts = new ArrayList<>();
        parts.add(Row.of(
                Cell.label("承办单位"),
                Cell.value(names.unit(order.unit()), 7),
                Cell.label("承办方式"),
                Cell.value(order.role().label() + (order.round() > 1 ? "，第 " + order.round() + " 次办理" : ""), 7)));
        parts.add(Row.of(
                Cell.label("交办时间"),
                Cell.value(Moments.withYear(order.givenAt()), 7),
                Cell.label("签收时限"),
                Cell.value(withYear(order.acknowledgeBy()), 7)));
        parts.add(Row.of(
                Cell.label("办理时限"),
                Cell.value(due(order.due()), 7),
                Cell.label("其他承办"),
                Cell.value(others(file, order), 7)));
        parts.addAll(head(file, contact));
        parts.add(new Heading("诉求内容"));
        parts.add(Row.of(Cell.value(words(file.matter(), contact), 1)));
        parts.add(new Heading("办理情况（承办单位填写：何时联系诉求人、如何核实、怎样处理、是否解决）"));
        List<Said> replied = file.said().stream()
                .filter(each -> order.unit().equals(each.unit()) && each.claim() != null)
                .toList();
        replied.forEach(each -> parts.add(said(each, contact)));
        parts.add(new Space(replied.isEmpty() ? "" : "补充：", "承办人" + SIGNED, replied.isEmpty() ? 12 : 6));
        parts.add(new Heading("承办单位负责人意见"));
        parts.add(new Space("", STAMPED, 6));
        return new Form(names.unit(Units.CENTRE), PrintKind.ORDER.label(), "编号：" + number(file), parts, foot);
    }

    private List<Part> head(CaseFile file, Contact contact) {
        Matter matter = file.matter();
        return List.of(
                Row.of(
                        Cell.label("登记时间"),
                        Cell.value(Moments.withYear(file.registeredAt()), 7),
                        Cell.label("来源渠道"),
                        Cell.value(names.channel(matter.channel()), 7)),
                Row.of(
                        Cell.label("诉求类型"),
                        Cell.value(matter.type().label() + (matter.complex() ? "，复杂" : ""), 7),
                        Cell.label("紧急程度"),
                        Cell.value(
                                matter.urgency().label() + " · "
                                        + matter.privacy().label(),
                                7)),
                Row.of(
                        Cell.label("诉求人"),
                        Cell.value(contact.name(), 7),
                        Cell.label("联系电话"),
                        Cell.value(contact.phone(), 7)),
                Row.of(Cell.label("事发地点"), Cell.value(place(matter, contact), 17)),
                Row.of(
                        Cell.label("诉求分类"),
                        Cell.value(matter.category() == null ? "尚未核定" : names.category(matter.category()), 17)));
    }

    private String place(Matter matter, Contact contact) {
        String area = names.area(matter.place().area());
        String address = contact.shown(matter.place().address());
        if (address.isBlank()) {
            return area.isBlank() ? "没有说明" : area;
        }
        return area.isBlank() ? address : address + "（" + area + "）";
    }

    /** A title that is but the text's beginning is left out. */
    private static String words(Matter matter, Contact contact) {
        String title = matter.title().endsWith("…")
                ? matter.title().substring(0, matter.title().length() - 1)
                : matter.title();
        if (matter.text().startsWith(title)) {
            return contact.shown(matter.text());
        }
        return contact.shown(matter.title()) + "\n" + contact.shown(matter.text());
    }

    private Row handler(Assignment each) {
        return Row.of(
                Cell.label(each.role().label()),
                Cell.value(names.unit(each.unit()) + (each.round() > 1 ? "（第 " + each.round() + " 次办理）" : ""), 6),
                Cell.value("交办 " + Moments.withYear(each.givenAt()) + "\n到期 " + due(each.due()), 7),
                Cell.value(standing(each), 4));
    }

    private static String standing(Assignment each) {
        if (!each.isOpen()) {
            return each.closedAs() == null ? "已结束" : each.closedAs().label();
        }
        return each.acknowledgedAt() == null ? "待签收" : each.contactedAt() == null ? "已签收" : "已签收，已联系";
    }

    private Row said(Said said, Contact contact) {
        String judged = said.approved() == null ? "" : said.approved() ? "审核通过" : "审核退回";
        String from = Stream.of(
                        said.kind().label(),
                        names.unit(said.unit()),
                        Moments.withYear(said.at()),
                        said.claim() == null ? "" : said.claim().label(),
                        judged)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        boolean both = said.internalText() != null && said.publicText() != null;
        String text = Stream.of(
                        labelled(both ? "【内部】" : "", contact.shown(said.internalText())),
                        labelled(both ? "【公开】" : "", contact.shown(said.publicText())),
                        labelled("【审核意见】", contact.shown(said.points())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return Row.of(new Cell(from, 6, true), Cell.value(text, 14));
    }

    private static String labelled(String label, String text) {
        return text.isBlank() ? "" : label + text;
    }

    /** What one officer did at one moment is one row. */
    private static List<Row> process(WholeCase whole, Contact contact) {
        List<Row> rows = new ArrayList<>();
        List<Timeline.Step> together = new ArrayList<>();
        for (Timeline.Step step : whole.timeline().steps()) {
            if (!together.isEmpty()
                    && !(together.getFirst().at().equals(step.at())
                            && together.getFirst().who().equals(step.who()))) {
                rows.add(moment(together, whole.file().said(), contact));
                together.clear();
            }
            together.add(step);
        }
        if (!together.isEmpty()) {
            rows.add(moment(together, whole.file().said(), contact));
        }
        return rows;
    }

    private static Row moment(List<Timeline.Step> steps, List<Said> said, Contact contact) {
        String what = steps.stream().map(step -> told(step, said, contact)).collect(Collectors.joining("\n"));
        return Row.of(
                Cell.value(Moments.withYear(steps.getFirst().at()), 6),
                Cell.value(what, 9),
                Cell.value(steps.getFirst().who(), 5));
    }

    /** Texts that stand above are not told twice. */
    private static String told(Timeline.Step step, List<Said> said, Contact contact) {
        String title = contact.shown(step.title());
        String detail = step.detail();
        return detail == null || isAbove(detail, said)
                ? title
                : title + "\n　" + contact.shown(detail).replace("\n", "\n　");
    }

    private static boolean isAbove(String detail, List<Said> said) {
        return said.stream().anyMatch(each -> isIn(detail, each.internalText()) || isIn(detail, each.publicText()));
    }

    private static boolean isIn(String detail, @Nullable String text) {
        return text != null && !text.isBlank() && detail.contains(text);
    }

    private String others(CaseFile file, Assignment order) {
        String others = file.assignments().stream()
                .filter(each -> each.isOpen() && !each.id().equals(order.id()))
                .map(each -> names.unit(each.unit()) + "（" + each.role().label() + "）")
                .collect(Collectors.joining("、"));
        return others.isEmpty() ? "无" : others;
    }

    private static String number(CaseFile file) {
        return RequestNumber.read(file.number()).map(RequestNumber::spoken).orElse(file.number());
    }

    private static String due(Deadline due) {
        return withYear(due.at()) + (due.provisional() ? "（暂定）" : "");
    }

    /** A deadline at 0:00 is told as 24:00 of the day before, and belongs to its year. */
    private static String withYear(@Nullable Instant at) {
        return at == null ? "" : CityTime.day(at.minusSeconds(1)).getYear() + " 年 " + Moments.due(at);
    }
}
