package cn.qingsu.desk.casefile;

import cn.qingsu.desk.action.ActionForm;
import cn.qingsu.desk.file.CaseFilesView;
import cn.qingsu.desk.reply.ChecklistView;
import cn.qingsu.request.CaseFile.CaseRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param spoken the number in the groups in which it is read out
 * @param requester masked; empty where nothing may be shown
 * @param requesterNote why nothing is shown
 * @param place the area's path; empty if unknown
 * @param added what the requesters of those merged into it have said since
 * @param joined how many were merged into it, seen or not
 * @param mayGroup whether the officer may take cases out of the group or let another lead
 * @param mayFindTwins whether the officer may look for cases about the same matter
 * @param mayMerge whether this case can be merged into another now
 * @param mayDraft whether the city has a language model that drafts replies
 * @param checklist what the citizen wants, where a reply is to be written; null elsewhere
 * @param panel the form that stands open on the page
 * @param buttons what else the officer may do
 * @param seldom what stands in the menu
 * @param past the moment of the past that is shown; null for now
 */
public record CaseView(
        String id,
        String number,
        String spoken,
        int version,
        String state,
        String stateLabel,
        String urgency,
        String urgencyLabel,
        String privacy,
        String privacyLabel,
        String type,
        boolean complex,
        boolean supervised,
        int round,
        String channel,
        String title,
        String text,
        String requester,
        String requesterNote,
        boolean mayReveal,
        String place,
        String category,
        String registered,
        String sourceTime,
        String outcome,
        String parkedUntil,
        @Nullable String mergedInto,
        boolean maySeeViews,
        ReadingView reading,
        List<ClockView> clocks,
        List<NodeView> tree,
        List<SaidView> said,
        List<PetitionView> petitions,
        List<CaseRef> merged,
        List<SaidView> added,
        int joined,
        boolean mayGroup,
        boolean mayFindTwins,
        boolean mayMerge,
        boolean mayDraft,
        TimelineView timeline,
        CaseFilesView files,
        @Nullable ChecklistView checklist,
        Panel panel,
        boolean mayDispatch,
        List<ActionForm> buttons,
        List<ActionForm> seldom,
        @Nullable PastView past) {

    /** The form that stands open on the page, since it is the work of whoever looks. */
    public enum Panel {
        NONE,
        DISPATCH,
        REPLY,
        REVIEW,
        CALLBACK
    }

    /** Where the case is shown as it was after the step of {@code version}. */
    public String addressAsOf(int version) {
        return "/desk/cases/" + id + "?asof=" + version;
    }

    /** Where the same is shown with lines of one kind only; empty for all. */
    public String address(String timeline) {
        return "/desk/cases/" + id + query(timeline);
    }

    /** As {@link #address} for the timeline alone. */
    public String timelineAddress(String timeline) {
        return "/desk/cases/" + id + "/timeline" + query(timeline);
    }

    private String query(String timeline) {
        String kind = timeline.isEmpty() ? "" : "timeline=" + timeline;
        String moment = past == null ? "" : "asof=" + past.version();
        String both = kind.isEmpty() || moment.isEmpty() ? kind + moment : kind + "&" + moment;
        return both.isEmpty() ? "" : "?" + both;
    }

    /** How many callers are told the same: those merged into it that wait, and its own. */
    public int callers() {
        return joined + 1;
    }

    /** The last text that waits for its review. */
    public @Nullable SaidView waiting() {
        return said.stream()
                .filter(each -> each.verdict() == null && each.claim() != null)
                .reduce((one, other) -> other)
                .orElse(null);
    }
}
