package cn.qingsu.request;

import cn.qingsu.journal.Author;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts and petitions of one request in memory, as {@link Sayings} keeps them in rows. */
final class Utterances {

    /** When something was said or decided, and by whom. */
    record Signed(Instant at, Author author) {

        @Nullable
        Long account() {
            return author.account() == null ? null : author.account().value();
        }
    }

    /** A text and what became of it. */
    record Said(
            Utterance.Text text,
            Signed signed,
            Utterance.@Nullable Judgement judgement,
            @Nullable Signed judged) {}

    /** A petition and what became of it. */
    record Asked(
            Utterance.Asking asking,
            Signed signed,
            Utterance.@Nullable Ruling ruling,
            @Nullable Signed ruled) {}

    final Map<Long, Said> said = new LinkedHashMap<>();
    final Map<Long, Asked> asked = new LinkedHashMap<>();

    void keep(RequestEvent event, Author author, Instant at) {
        Utterance.of(event).ifPresent(utterance -> keep(utterance, new Signed(at, author)));
    }

    private void keep(Utterance utterance, Signed signed) {
        switch (utterance) {
            case Utterance.Text text -> said.put(text.id(), new Said(text, signed, null, null));
            case Utterance.Judgement judgement ->
                said.computeIfPresent(
                        judgement.id(), (id, was) -> new Said(was.text(), was.signed(), judgement, signed));
            case Utterance.Asking asking -> asked.put(asking.id(), new Asked(asking, signed, null, null));
            case Utterance.Ruling ruling ->
                asked.computeIfPresent(ruling.id(), (id, was) -> new Asked(was.asking(), was.signed(), ruling, signed));
        }
    }
}
