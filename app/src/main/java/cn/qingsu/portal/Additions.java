package cn.qingsu.portal;

import cn.qingsu.intake.attachment.Attaching;
import cn.qingsu.intake.attachment.NewFile;
import cn.qingsu.intake.attachment.Purpose;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequesterEvent;
import cn.qingsu.request.ServiceRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 补充、催办: what the requester adds to the own case while it is being handled, as often as one reasonably does. */
@Component
class Additions {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** What a reminder says that says nothing. */
    private static final String REMINDER = "诉求人在网上催问办理进展。";

    private final ServiceRequests requests;
    private final Attaching attaching;
    private final Journal journal;
    private final PortalSettings settings;
    private final Clock clock;

    Additions(ServiceRequests requests, Attaching attaching, Journal journal, PortalSettings settings, Clock clock) {
        this.requests = requests;
        this.attaching = attaching;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Refused with {@code too-many-additions}, or as {@code add-words} is. */
    Decision<CaseState> add(RequestId request, String text, boolean urges, @Nullable List<String> files) {
        if (today(request) >= settings.additionsADay()) {
            return Decision.refused(
                    "too-many-additions",
                    "本系统默认：一天内的补充、催办次数有上限",
                    "这件诉求一天内已补充、催办 " + settings.additionsADay() + " 次，都已转给承办单位。请明天再补充，急事请拨打 " + settings.number()
                            + "。");
        }
        String words = urges && text.isBlank() ? REMINDER : text;
        return attaching.with(
                request,
                NewFile.of(files, Purpose.SUPPLEMENT),
                alongside ->
                        requests.perform(request, Author.REQUESTER, new Command.AddWords(words, urges), alongside));
    }

    private long today(RequestId request) {
        Instant since = clock.instant().minus(A_DAY);
        return journal.of(Subject.of(request)).stream()
                .filter(entry -> entry.is(RequesterEvent.WordsAdded.class)
                        && entry.author().equals(Author.REQUESTER)
                        && entry.at().isAfter(since))
                .count();
    }
}
