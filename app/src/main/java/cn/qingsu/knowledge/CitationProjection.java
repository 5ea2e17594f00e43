package cn.qingsu.knowledge;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Follower;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.request.RequestEvent.DirectlyAnswered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps which direct answers cite which articles. */
@Component
class CitationProjection implements Follower {

    static final String NAME = "knowledge.citations";

    private final Citations citations;

    CitationProjection(Citations citations) {
        this.citations = citations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of(Event.typeOf(DirectlyAnswered.class));
    }

    @Override
    public void follow(List<Entry> batch) {
        citations.keep(batch.stream()
                .filter(entry -> entry.subject().kind().equals(Subject.REQUEST))
                .flatMap(CitationProjection::cited)
                .toList());
    }

    private static Stream<Citations.Kept> cited(Entry entry) {
        return cited(entry.subject().id(), entry.as(DirectlyAnswered.class), entry.at(), entry.author()).stream();
    }

    static Optional<Citations.Kept> cited(long request, DirectlyAnswered answer, Instant at, Author author) {
        AccountId account = author.account();
        return Citation.in(answer.citation())
                .map(citation -> new Citations.Kept(
                        request, answer.reply(), citation, at, account == null ? null : account.value()));
    }

    @Override
    public void forget() {
        citations.empty();
    }
}
