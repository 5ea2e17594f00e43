package cn.qingsu.portal;

import cn.qingsu.city.ChannelCode;
import cn.qingsu.intake.Duplicates;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.portal.publiccase.PublicCases;
import cn.qingsu.portal.publiccase.Titled;
import cn.qingsu.portal.publiccase.Titles;
import cn.qingsu.request.Command;
import cn.qingsu.request.Place;
import cn.qingsu.request.ServiceRequests;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 我也遇到: finds what others have said of the same matter, as far as everybody may know it, and lets a visitor join. */
@Component
class Joining {

    private static final int SHOWN = 3;
    /** As much of a text as is compared; who pastes a book need not wait for it. */
    private static final int COMPARED = 600;

    private static final String REASON = "诉求人表示遇到同一问题（我也遇到）";

    private final Duplicates duplicates;
    private final PublicCases cases;
    private final Titles titles;
    private final ServiceRequests requests;

    Joining(Duplicates duplicates, PublicCases cases, Titles titles, ServiceRequests requests) {
        this.duplicates = duplicates;
        this.cases = cases;
        this.titles = titles;
        this.requests = requests;
    }

    /** What seems to be the same matter as what is being written, surest first. */
    List<Titled> similar(SubmitForm form, ChannelCode channel) {
        Submission submission = Submission.of(Origin.PORTAL, channel, beginning(form.text()))
                .place(new Place(form.address(), Pin.of(form), null, null, null))
                .build();
        return cases.joinable(duplicates.leads(submission)).stream()
                .limit(SHOWN)
                .map(titles::of)
                .toList();
    }

    private static String beginning(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(COMPARED, text.length()));
    }

    /** The public case that a page names, if one can still join it. */
    Optional<Titled> joinable(@Nullable String ref) {
        return Optional.ofNullable(ref)
                .filter(given -> !given.isBlank())
                .flatMap(cases::find)
                .map(found -> found.getValue())
                .filter(shown -> shown.stage().isOpen())
                .map(titles::of);
    }

    /**
     * Lets a request that was just registered follow the public case, as an officer would merge it. If that case has moved on
     * meanwhile, the request goes its own way: nothing is lost.
     */
    void join(RequestId request, @Nullable String ref) {
        Optional.ofNullable(ref)
                .filter(given -> !given.isBlank())
                .flatMap(cases::find)
                .map(found -> found.getKey())
                .filter(into -> !into.equals(request))
                .ifPresent(into -> requests.perform(request, Author.REQUESTER, new Command.Merge(into, REASON)));
    }
}
