package cn.qingsu.knowledge;

import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Follower;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.request.RequestEvent.DirectlyAnswered;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps which direct answers cite which articles. */
@Component
class CitationProjection implements Follower {

    private final Citations citations;

    CitationProjection(Citations citations) {
        this.citations = citations;
    }

    @Override
    public String name() {
        return "knowledge.citations";
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
        DirectlyAnswered answer = entry.as(DirectlyAnswered.class);
        AccountId account = entry.author().account();
        return Citation.in(answer.citation())
                .map(citation -> new Citations.Kept(
                        entry.subject().id(),
                        answer.reply(),
                        citation,
                        entry.at(),
                        account == null ? null : account.value()))
                .stream();
    }

    @Override
    public void forget() {
        citations.empty();
    }
}
