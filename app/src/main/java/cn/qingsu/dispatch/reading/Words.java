package cn.qingsu.dispatch.reading;

import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words that are looked for in a text. Longer ones come first, and none is found within another. */
record Words(List<String> words) {

    Words {
        words = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                Span span = new Span(at, at + word.length());
                if (found.stream().noneMatch(span::overlaps)) {
                    found.add(span);
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::from));
        return found;
    }
}
