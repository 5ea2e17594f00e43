package cn.qingsu.desk.knowledge;

import cn.qingsu.knowledge.MarkedText.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as one line of a list.
 *
 * @param title in pieces, of which those are marked that were looked for
 * @param excerpt empty where nothing was looked for
 * @param days how long it still holds, where that is soon; null otherwise
 * @param href the list with the article open beside it
 * @param part where its page is, for the pane beside the list
 */
record ArticleLine(
        long number,
        String label,
        int version,
        List<Piece> title,
        List<Piece> excerpt,
        String state,
        String tone,
        String owner,
        String category,
        boolean forCitizens,
        @Nullable Long days,
        int cited,
        boolean current,
        String href,
        String part) {}
