package cn.qingsu.desk.admin;

import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFaceChange;
import cn.qingsu.city.CategoryFaceEditor;
import cn.qingsu.city.CategoryFaceEditor.Span;
import cn.qingsu.city.CategoryFacesChanged;
import cn.qingsu.city.CategoryFlag;
import cn.qingsu.city.CityCompleted;
import cn.qingsu.city.FaceUse;
import cn.qingsu.city.FaceUse.Shown;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.identity.Accounts;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the public categories, an edit of them and its history into words. */
@Component
class FaceViews {

    private static final int MOST_EDITS = 30;

    private final CategoryFaceEditor editor;
    private final Categories categories;
    private final FaceUse use;
    private final Journal journal;
    private final Accounts accounts;

    FaceViews(CategoryFaceEditor editor, Categories categories, FaceUse use, Journal journal, Accounts accounts) {
        this.editor = editor;
        this.categories = categories;
        this.use = use;
        this.journal = journal;
        this.accounts = accounts;
    }

    /** @param open how many of the lines are chosen */
    record Group(String name, int open, List<Line> lines) {}

    /**
     * A category.
     *
     * @param past how it stood, stands and will stand; empty if it was never otherwise
     */
    record Line(String code, String name, boolean open, boolean confidential, String past) {}

    /** A category that an edit opens or closes, with what it has to show. */
    record Changed(String code, String name, int working, int done) {}

    /** An edit that is tried, or was made. */
    record Change(
            String from,
            List<Changed> opened,
            List<Changed> closed,
            Shown appearing,
            Shown disappearing,
            List<String> warnings) {}

    /** An edit of the past. */
    record Edit(String at, String who, String from, int opened, int closed, String names, String note) {}

    Set<CategoryCode> open(LocalDate day) {
        return editor.spans().stream()
                .filter(span ->
                        span.open() && !day.isBefore(span.from()) && (span.to() == null || day.isBefore(span.to())))
                .map(Span::category)
                .collect(Collectors.toSet());
    }

    List<Group> groups(Set<CategoryCode> open, LocalDate today) {
        Map<CategoryCode, List<Span>> spans = editor.spans().stream().collect(Collectors.groupingBy(Span::category));
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (Category category : categories.all()) {
            groups.computeIfAbsent(category.l1(), name -> new ArrayList<>())
                    .add(new Line(
                            category.code().value(),
                            category.l2() + " / " + category.l3(),
                            open.contains(category.code()),
                            category.flags().contains(CategoryFlag.PRIVATE),
                            past(spans.getOrDefault(category.code(), List.of()), today)));
        }
        return groups.entrySet().stream()
                .map(each -> new Group(
                        each.getKey(),
                        (int) each.getValue().stream().filter(Line::open).count(),
                        each.getValue()))
                .toList();
    }

    private static String past(List<Span> spans, LocalDate today) {
        return spans.size() < 2
                ? ""
                : spans.stream()
                        .map(span ->
                                span.from() + (span.from().isAfter(today) ? " 将" : " ") + (span.open() ? "公开" : "不公开"))
                        .collect(Collectors.joining("；"));
    }

    Change of(CategoryFaceChange change) {
        List<CategoryCode> all = new ArrayList<>(change.opened());
        all.addAll(change.closed());
        Map<CategoryCode, Shown> shown = use.shown(all);
        return new Change(
                change.from().toString(),
                changed(change.opened(), shown),
                changed(change.closed(), shown),
                sum(change.opened(), shown),
                sum(change.closed(), shown),
                change.warnings());
    }

    private List<Changed> changed(List<CategoryCode> codes, Map<CategoryCode, Shown> shown) {
        return codes.stream()
                .map(code -> {
                    Shown each = shown.getOrDefault(code, Shown.NOTHING);
                    return new Changed(code.value(), name(code), each.working(), each.done());
                })
                .toList();
    }

    private static Shown sum(List<CategoryCode> codes, Map<CategoryCode, Shown> shown) {
        return codes.stream()
                .map(code -> shown.getOrDefault(code, Shown.NOTHING))
                .reduce(Shown.NOTHING, Shown::plus);
    }

    private String name(CategoryCode code) {
        return categories.find(code).map(Category::path).orElse(code.value());
    }

    /** Newest first. */
    List<Edit> history() {
        return journal.of(new Subject("city", 0)).reversed().stream()
                .filter(entry -> entry.is(CategoryFacesChanged.class) || entry.is(CityCompleted.class))
                .limit(MOST_EDITS)
                .map(this::edit)
                .toList();
    }

    private Edit edit(Entry entry) {
        AccountId who = entry.author().account();
        String name = who == null ? "系统" : accounts.names(Set.of(who)).getOrDefault(who, "工作人员");
        String at = Moments.withYear(entry.at());
        if (entry.is(CityCompleted.class)) {
            return new Edit(at, name, "", 0, 0, "", "升级时按随系统提供的默认值补录");
        }
        CategoryFacesChanged changed = entry.as(CategoryFacesChanged.class);
        List<CategoryCode> all = new ArrayList<>(changed.opened());
        all.addAll(changed.closed());
        return new Edit(
                at,
                name,
                changed.validFrom().toString(),
                changed.opened().size(),
                changed.closed().size(),
                all.stream().map(this::name).collect(Collectors.joining("、")),
                changed.note());
    }
}
