package cn.qingsu.desk.casefile;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.identity.Sight;
import cn.qingsu.identity.View;
import cn.qingsu.identity.Views;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has looked at the case, for whoever may ask: plain looks of one officer and day in one line, each that states a purpose in its own. */
@Component
class ViewStrand implements Strand {

    private final Views views;
    private final Access access;
    private final CityNames names;

    ViewStrand(Views views, Access access, CityNames names) {
        this.views = views;
        this.access = access;
        this.names = names;
    }

    @Override
    public boolean isOfLooks() {
        return true;
    }

    private record Visit(AccountId account, LocalDate day) {}

    @Override
    public List<Happening> of(RequestId id, Officer officer, Sight sight) {
        if (!access.maySeeViews(officer)) {
            return List.of();
        }
        List<Happening> told = new ArrayList<>();
        Map<Visit, List<View>> visits = new LinkedHashMap<>();
        for (View view : views.of(id)) { // newest first
            if (view.purpose() != null) {
                told.add(new Happening(
                        view.at(), 0, TimelineKind.VIEW, "查看" + view.what(), "用途：" + view.purpose(), who(view), true));
            } else {
                visits.computeIfAbsent(new Visit(view.account(), CityTime.day(view.at())), day -> new ArrayList<>())
                        .add(view);
            }
        }
        visits.values().forEach(looks -> told.add(visit(looks)));
        return told;
    }

    private Happening visit(List<View> looks) {
        View last = looks.getFirst();
        String what = looks.stream()
                .collect(Collectors.groupingBy(View::what, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + (each.getValue() > 1 ? " × " + each.getValue() : ""))
                .collect(Collectors.joining("，"));
        String title = looks.size() == 1 ? "查看" : "这一天查看 " + looks.size() + " 次";
        return new Happening(last.at(), 0, TimelineKind.VIEW, title, what, who(last), true);
    }

    private String who(View view) {
        String roles = view.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        return view.name() + "（" + roles + "） · " + names.unit(view.unit());
    }
}
