package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.sentence.PieceStates;
import cn.qingsu.dispatch.learning.sentence.Sentence;
import cn.qingsu.dispatch.learning.sentence.SentenceReader;
import cn.qingsu.kernel.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Reads what many texts mean; the same words are read once. */
final class Meanings {

    private static final int TOGETHER = 32;
    private static final Sentence UNREAD = new Sentence(new float[0], PieceStates.NONE);

    private final SentenceReader reader;
    private final Together together;

    private final PieceFile file;

    /** @param file keeps what the last layer sees */
    Meanings(SentenceReader reader, Together together, PieceFile file) {
        this.reader = reader;
        this.file = file;
        this.together = together;
    }

    /**
     * The meanings in the order of the examples.
     *
     * @param from from this example on; those before it are known by their words only and have a meaning of no dimensions
     * @param withPieces from this example on also what the last layer sees, which takes much more memory
     */
    List<Sentence> of(List<Example> examples, int from, int withPieces, Progress progress) throws InterruptedException {
        List<Example> read = examples.subList(from, examples.size());
        List<String> texts = read.stream().map(Example::text).distinct().toList();
        Set<String> late = examples.subList(withPieces, examples.size()).stream()
                .map(Example::text)
                .collect(Collectors.toSet());
        Progress shared = Together.shared(progress, texts.size());
        List<Callable<List<Sentence>>> tasks = new ArrayList<>();
        for (int some = 0; some < texts.size(); some += TOGETHER) {
            List<String> part = texts.subList(some, Math.min(texts.size(), some + TOGETHER));
            tasks.add(() -> part.stream()
                    .map(text -> {
                        Sentence sentence = reader.sentence(text);
                        shared.at(1, texts.size());
                        return new Sentence(
                                sentence.meaning(),
                                late.contains(text) ? file.keep(sentence.pieces()) : PieceStates.NONE);
                    })
                    .toList());
        }
        Map<String, Sentence> known = new HashMap<>();
        Iterator<String> text = texts.iterator();
        together.all(tasks).stream().flatMap(List::stream).forEach(sentence -> known.put(text.next(), sentence));
        return examples.stream()
                .map(each -> known.getOrDefault(each.text(), UNREAD))
                .toList();
    }
}
