package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.sentence.PieceStates;
import cn.qingsu.dispatch.learning.sentence.Sentence;
import cn.qingsu.dispatch.learning.sentence.SentenceReader;
import cn.qingsu.kernel.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Reads what many texts mean; the same words are read once. */
final class Meanings {

    private static final int TOGETHER = 32;

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
     * @param withPieces from this example on also what the last layer sees, which takes much more memory
     */
    List<Sentence> of(List<Example> examples, int withPieces, Progress progress) throws InterruptedException {
        List<String> texts = examples.stream().map(Example::text).distinct().toList();
        Set<String> late = examples.subList(withPieces, examples.size()).stream()
                .map(Example::text)
                .collect(Collectors.toSet());
        Progress shared = Together.shared(progress, texts.size());
        List<Callable<List<Sentence>>> tasks = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += TOGETHER) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + TOGETHER));
            tasks.add(() -> some.stream()
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
        List<Sentence> read = together.all(tasks).stream().flatMap(List::stream).toList();
        for (int i = 0; i < read.size(); i++) {
            known.put(texts.get(i), read.get(i));
        }
        return examples.stream().map(each -> known.get(each.text())).toList();
    }
}
