package cn.qingsu.city.rule;

import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFaceChange;
import cn.qingsu.city.CategoryFaceEditor;
import cn.qingsu.city.CategoryFacesChanged;
import cn.qingsu.city.CategoryFlag;
import cn.qingsu.city.data.CityEdit;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Edits which categories stand on the public map, as one edit of the city's data for all of them together. */
@Service
class FaceEditing implements CategoryFaceEditor {

    private static final String CLAUSE = "本系统默认：公开分类按日生效";

    /** Nobody plans further ahead; what is further is a slip of the pen. */
    private static final int LONGEST_YEARS = 2;

    private final FaceTable table;
    private final Categories categories;
    private final CityEdit edit;
    private final Journal journal;
    private final Clock clock;

    FaceEditing(FaceTable table, Categories categories, CityEdit edit, Journal journal, Clock clock) {
        this.table = table;
        this.categories = categories;
        this.edit = edit;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Span> spans() {
        return table.plans().values().stream()
                .flatMap(plan -> plan.spans().stream())
                .toList();
    }

    @Override
    public int edits() {
        return (int) journal.of(CityEdit.CITY).stream()
                .filter(entry -> entry.is(CategoryFacesChanged.class))
                .count();
    }

    @Override
    public Decision<CategoryFaceChange> preview(Set<CategoryCode> open, LocalDate from) {
        return dated(from).then(day -> {
            CategoryFaceChange change = change(table.plans(), open, day);
            return change.isEmpty() ? unchanged() : Decision.accepted(change);
        });
    }

    @Override
    public Decision<CategoryFaceChange> put(
            Set<CategoryCode> open, LocalDate from, String note, int seen, Author author) {
        if (note.isBlank()) {
            return Decision.refused("note-missing", CLAUSE, "请写明修改的依据或理由，会留在修改记录里。");
        }
        return dated(from)
                .then(day -> edit.run(author, told -> {
                    if (edits() != seen) {
                        return Decision.refused("stale", CLAUSE, "别人刚刚改过公开分类，请刷新后核对，再保存。");
                    }
                    Map<CategoryCode, FacePlan> plans = table.plans();
                    CategoryFaceChange change = change(plans, open, day);
                    if (change.isEmpty()) {
                        return unchanged();
                    }
                    told.by(new CategoryFacesChanged(day, change.opened(), change.closed(), note.strip()));
                    change.opened().forEach(code -> write(plans, code, day, true));
                    change.closed().forEach(code -> write(plans, code, day, false));
                    return Decision.accepted(change);
                }));
    }

    private Decision<LocalDate> dated(LocalDate from) {
        LocalDate today = CityTime.day(clock.instant());
        if (from.isBefore(today)) {
            return Decision.refused("face-past", CLAUSE, "生效日期最早是今天：已经公开过的不能当作没有公开过。");
        }
        return from.isAfter(today.plusYears(LONGEST_YEARS))
                ? Decision.refused("face-far", CLAUSE, "生效日期最晚是两年之内，请核对年份。")
                : Decision.accepted(from);
    }

    private static Decision<CategoryFaceChange> unchanged() {
        return Decision.refused("nothing-changes", CLAUSE, "与现在的公开分类相同，没有需要保存的改动。");
    }

    private CategoryFaceChange change(Map<CategoryCode, FacePlan> plans, Set<CategoryCode> open, LocalDate from) {
        List<CategoryCode> opened = new ArrayList<>();
        List<CategoryCode> closed = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Category category : categories.all()) {
            boolean wanted = open.contains(category.code());
            FacePlan plan = plans.getOrDefault(category.code(), new FacePlan(category.code(), List.of()));
            boolean changes = plan.spans().isEmpty() ? wanted : plan.changes(wanted, from);
            if (changes) {
                (wanted ? opened : closed).add(category.code());
            }
            if (changes && wanted && category.flags().contains(CategoryFlag.PRIVATE)) {
                warnings.add("“" + category.path() + "”默认保密，公开后也只显示其中信息公开的诉求。");
            }
        }
        return new CategoryFaceChange(from, List.copyOf(opened), List.copyOf(closed), List.copyOf(warnings));
    }

    private void write(Map<CategoryCode, FacePlan> plans, CategoryCode code, LocalDate from, boolean open) {
        FacePlan plan = plans.getOrDefault(code, new FacePlan(code, List.of()));
        String name = categories.find(code).map(Category::l3).orElse(code.value());
        table.replace(plan.from(from, open), name);
    }
}
