package cn.qingsu.city.rule;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFaceEditor.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spans of one category, and what becomes of them when it is to stand otherwise from a day on. */
record FacePlan(CategoryCode category, List<Span> spans) {

    /** Whether it stands on the map on a day. */
    boolean openOn(LocalDate day) {
        return spans.stream().anyMatch(span -> span.open() && holdsOn(span, day));
    }

    private static boolean holdsOn(Span span, LocalDate day) {
        LocalDate to = span.to();
        return !day.isBefore(span.from()) && (to == null || day.isBefore(to));
    }

    /** Whether anything is different on {@code from} or later if it stands so from then on. */
    boolean changes(boolean open, LocalDate from) {
        return openOn(from) != open
                || spans.stream().anyMatch(span -> span.from().isAfter(from) && span.open() != open);
    }

    /** What was before {@code from} stays; from then on there is one span. */
    FacePlan from(LocalDate from, boolean open) {
        List<Span> after = new ArrayList<>();
        for (Span span : spans) {
            if (span.from().isBefore(from)) {
                after.add(new Span(category, span.open(), span.from(), earlier(span.to(), from)));
            }
        }
        Span last = after.isEmpty() ? null : after.getLast();
        if (last != null && last.open() == open && from.equals(last.to())) {
            after.removeLast();
            after.add(new Span(category, open, last.from(), null));
        } else {
            after.add(new Span(category, open, from, null));
        }
        return new FacePlan(category, after);
    }

    private static LocalDate earlier(@Nullable LocalDate to, LocalDate from) {
        return to == null || to.isAfter(from) ? from : to;
    }
}
