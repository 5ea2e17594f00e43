package cn.qingsu.desk.casefile;

import cn.qingsu.desk.action.ActionForm;
import cn.qingsu.desk.action.Fitting;
import cn.qingsu.desk.casefile.CaseView.Panel;
import cn.qingsu.desk.file.FileViews;
import cn.qingsu.desk.queue.Rows;
import cn.qingsu.desk.reply.ChecklistView;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.dispatch.language.LanguageModel;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Matter;
import cn.qingsu.request.RequestNumber;
import cn.qingsu.request.Timeline;
import cn.qingsu.request.WholeCase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a case for its page. Opening it is logged. */
@Component
public class CaseViews {

    private final Cases cases;
    private final Access access;
    private final Fitting fitting;
    private final Clocks clocks;
    private final CityNames names;
    private final LanguageModel language;
    private final FileViews files;
    private final Timelining timelining;

    CaseViews(
            Cases cases,
            Access access,
            Fitting fitting,
            Clocks clocks,
            CityNames names,
            LanguageModel language,
            FileViews files,
            Timelining timelining) {
        this.cases = cases;
        this.access = access;
        this.fitting = fitting;
        this.clocks = clocks;
        this.names = names;
        this.language = language;
        this.files = files;
        this.timelining = timelining;
    }

    /** Refused as {@link Cases#open}. */
    public Decision<CaseView> open(RequestId id, Officer officer) {
        return open(id, officer, Looking.NOW);
    }

    /** Refused as {@link Cases#openAsItWas}. */
    Decision<CaseView> open(RequestId id, Officer officer, Looking looking) {
        Integer asOf = looking.asOf();
        return (asOf == null ? cases.openWhole(id, officer, "诉求详情") : cases.openAsItWas(id, officer, asOf))
                .map(whole -> view(whole, officer, looking));
    }

    private CaseView view(WholeCase whole, Officer officer, Looking looking) {
        CaseFile file = whole.file();
        Matter matter = file.matter();
        List<ActionForm> may = fitting.of(file, officer);
        Panel panel = panel(file, may);
        Set<String> inPanel = inPanel(panel);
        List<ActionForm> rest =
                may.stream().filter(form -> !inPanel.contains(form.action())).toList();
        return new CaseView(
                file.id().toString(),
                file.number(),
                RequestNumber.read(file.number()).map(RequestNumber::spoken).orElse(file.number()),
                file.version(),
                file.state().name(),
                file.state().label(),
                matter.urgency().name(),
                matter.urgency().label(),
                matter.privacy().name(),
                matter.privacy().label(),
                matter.type().label(),
                matter.complex(),
                file.supervised(),
                file.round(),
                names.channel(matter.channel()),
                matter.title(),
                matter.text(),
                Rows.requester(file.requester()),
                requesterNote(file),
                !whole.past() && file.sight().mayReveal() && matter.requester() != null,
                names.area(matter.place().area()),
                names.category(matter.category()),
                Moments.withYear(file.registeredAt()),
                Moments.withYear(matter.sourceTime()),
                file.outcome() == null ? "" : file.outcome().label(),
                file.parkedUntil() == null ? "" : Moments.due(file.parkedUntil()),
                file.mergedInto() == null ? null : file.mergedInto().toString(),
                access.maySeeViews(officer),
                ReadingView.of(matter, names),
                clocks.of(whole),
                Tree.of(file.assignments(), fitting.mine(file, officer), names),
                file.said().stream().map(each -> SaidView.of(each, names)).toList(),
                file.petitions().stream()
                        .map(each -> PetitionView.of(each, names))
                        .toList(),
                file.merged(),
                file.added().stream().map(each -> SaidView.of(each, names)).toList(),
                file.joined(),
                file.actions().contains("change-lead") && !file.merged().isEmpty(),
                !whole.past()
                        && (officer.has(Role.DISPATCHER) || officer.has(Role.TEAM_LEADER) || officer.has(Role.AGENT)),
                may(may, "merge"),
                language.isOn(),
                timelining.of(whole, officer, looking.shown()),
                whole.past() ? files.none() : files.of(file.id(), officer, file.sight(), file.joined() > 0),
                panel == Panel.REPLY ? ChecklistView.of(file) : null,
                panel,
                officer.has(Role.DISPATCHER) || officer.has(Role.TEAM_LEADER),
                rest.stream()
                        .filter(form -> form.tone() != ActionForm.Tone.SELDOM)
                        .toList(),
                rest.stream()
                        .filter(form -> form.tone() == ActionForm.Tone.SELDOM)
                        .toList(),
                past(whole));
    }

    private static @Nullable PastView past(WholeCase whole) {
        if (!whole.past()) {
            return null;
        }
        Integer before = whole.timeline().steps().stream()
                .filter(step -> step.at().isBefore(whole.at()))
                .map(Timeline.Step::version)
                .reduce((one, other) -> other)
                .orElse(null);
        return new PastView(Moments.withYear(whole.at()), whole.file().version(), before, whole.next());
    }

    private static String requesterNote(CaseFile file) {
        if (file.matter().requester() == null) {
            return "没有留下姓名和电话";
        }
        if (file.matter().privacy() == PrivacyLevel.ANONYMOUS) {
            return "匿名，不显示诉求人";
        }
        return file.sight().maySeeIdentity() ? "" : "保密，请通过热线联系诉求人";
    }

    private static Panel panel(CaseFile file, List<ActionForm> may) {
        if (may(may, "classify") && (may(may, "accept") || may(may, "dispatch"))) {
            return Panel.DISPATCH;
        }
        if (may(may, "reply")) {
            return Panel.REPLY;
        }
        if (may(may, "approve")) {
            return Panel.REVIEW;
        }
        return file.actions().contains("record-callback") ? Panel.CALLBACK : Panel.NONE;
    }

    private static boolean may(List<ActionForm> forms, String action) {
        return forms.stream().anyMatch(form -> form.action().equals(action));
    }

    private static Set<String> inPanel(Panel panel) {
        return switch (panel) {
            case NONE, CALLBACK -> Set.of();
            case DISPATCH -> Set.of("classify", "accept", "dispatch");
            case REPLY -> Set.of("reply");
            case REVIEW -> Set.of("approve", "reject-reply");
        };
    }
}
