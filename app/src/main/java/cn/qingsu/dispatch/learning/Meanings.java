package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.sentence.SentenceReader;
import cn.qingsu.kernel.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Reads what many texts mean; the same words are read once. */
final class Meanings {

    private static final int TOGETHER = 32;

    private final SentenceReader reader;
    private final Together together;

    Meanings(SentenceReader reader, Together together) {
        this.reader = reader;
        this.together = together;
    }

    /** The meanings in the order of the examples. */
    List<float[]> of(List<Example> examples, Progress progress) throws InterruptedException {
        List<String> texts = examples.stream().map(Example::text).distinct().toList();
        Progress shared = Together.shared(progress, texts.size());
        List<Callable<List<float[]>>> tasks = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += TOGETHER) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + TOGETHER));
            tasks.add(() -> some.stream()
                    .map(text -> {
                        float[] meaning = reader.read(text);
                        shared.at(1, texts.size());
                        return meaning;
                    })
                    .toList());
        }
        Map<String, float[]> known = new HashMap<>();
        List<float[]> read = together.all(tasks).stream().flatMap(List::stream).toList();
        for (int i = 0; i < read.size(); i++) {
            known.put(texts.get(i), read.get(i));
        }
        return examples.stream().map(each -> known.get(each.text())).toList();
    }
}
