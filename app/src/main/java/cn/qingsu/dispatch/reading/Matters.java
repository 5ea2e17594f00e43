package cn.qingsu.dispatch.reading;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sees where a second matter begins: after 另外 and the like, or by numbers, if the parts tell of different categories. */
final class Matters {

    private static final Pattern NUMBERED =
            Pattern.compile("(?:^|[\\s，。；;！])(?:(?:第?[一二三四五]|[1-5])[、.．:：是](?!\\d)|[①②③④⑤])");
    private static final int SHORTEST = 6;
    private static final double LIKELY = 0.33;

    private Matters() {}

    static List<Matter> in(String text, Words another, Function<String, List<Finding<CategoryCode>>> judge) {
        List<Integer> begins = new ArrayList<>();
        another.in(text).forEach(span -> begins.add(span.from()));
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
            begins.add(numbered.end());
        }
        begins.sort(null);
        List<Matter> matters = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= begins.size(); i++) {
            int to = i < begins.size() ? begins.get(i) : text.length();
            if (to - from >= SHORTEST) {
                List<Finding<CategoryCode>> found = judge.apply(text.substring(from, to));
                if (!found.isEmpty() && found.getFirst().probability() >= LIKELY) {
                    add(matters, from, to, found.getFirst());
                } else if (!matters.isEmpty()) {
                    Matter last = matters.removeLast();
                    matters.add(new Matter(new Span(last.span().from(), to), last.category()));
                }
            }
            from = to;
        }
        return matters.size() > 1 ? matters : List.of();
    }

    /** Two parts about the same thing are one matter. */
    private static void add(List<Matter> matters, int from, int to, Finding<CategoryCode> found) {
        int start = from;
        boolean same =
                !matters.isEmpty() && related(matters.getLast().category().value(), found.value());
        if (same) {
            start = matters.removeLast().span().from();
        }
        int shift = from;
        matters.add(new Matter(
                new Span(start, to),
                new Finding<>(
                        found.value(),
                        found.probability(),
                        found.spans().stream()
                                .map(span -> new Span(span.from() + shift, span.to() + shift))
                                .toList(),
                        found.reason())));
    }

    /** Of one second level: 路灯 and 停车设施. */
    private static boolean related(CategoryCode one, CategoryCode other) {
        int level = Math.min(4, Math.min(one.value().length(), other.value().length()));
        return one.value().substring(0, level).equals(other.value().substring(0, level));
    }
}
