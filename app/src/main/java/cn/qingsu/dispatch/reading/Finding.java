package cn.qingsu.dispatch.reading;

import cn.qingsu.dispatch.reading.text.Span;
import java.util.List;

/**
 * Something read from a text.
 *
 * @param probability of being right, from 0 to 1
 * @param spans the words that it comes from; empty if it is what holds where nothing is said
 * @param reason in Chinese, as a form shows it
 */
public record Finding<T>(T value, double probability, List<Span> spans, String reason) {

    public Finding {
        spans = List.copyOf(spans);
    }
}
