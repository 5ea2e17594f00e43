package cn.qingsu.desk.suggest;

import cn.qingsu.desk.suggest.ReadView.Piece;
import cn.qingsu.dispatch.reading.Finding;
import cn.qingsu.dispatch.reading.RequestReading;
import cn.qingsu.dispatch.reading.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text into pieces, so that the words that were understood can be marked. */
final class Marking {

    private static final int SHOWN = 600;

    private record Mark(Span span, String kind) {}

    private Marking() {}

    static List<Piece> of(String text, RequestReading reading) {
        List<Mark> marks = new ArrayList<>();
        reading.place().candidates().forEach(each -> marks.add(new Mark(each.span(), "地点")));
        reading.place().details().forEach(each -> marks.add(new Mark(each.span(), "地点")));
        add(marks, "紧急程度", reading.urgency());
        add(marks, "诉求人信息", reading.privacy());
        add(marks, "人数", reading.people());
        reading.money().forEach(each -> add(marks, "金额", each));
        reading.categories().stream().limit(1).forEach(each -> add(marks, "分类", each));
        add(marks, "类型", reading.type());
        add(marks, "被反映的一方", reading.accused());
        List<Mark> free = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.span().length() > 0
                    && free.stream().noneMatch(other -> other.span().overlaps(mark.span()))) {
                free.add(mark);
            }
        }
        free.sort(Comparator.comparingInt(mark -> mark.span().from()));
        return pieces(text.substring(0, Math.min(SHOWN, text.length())), free);
    }

    private static void add(List<Mark> marks, String kind, @Nullable Finding<?> found) {
        if (found != null) {
            found.spans().forEach(span -> marks.add(new Mark(span, kind)));
        }
    }

    private static List<Piece> pieces(String text, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            if (mark.span().to() <= text.length()) {
                if (mark.span().from() > at) {
                    pieces.add(new Piece(text.substring(at, mark.span().from()), ""));
                }
                pieces.add(new Piece(mark.span().of(text), mark.kind()));
                at = mark.span().to();
            }
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), ""));
        }
        return marks.isEmpty() ? List.of() : pieces;
    }
}
