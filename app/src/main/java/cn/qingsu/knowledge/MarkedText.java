package cn.qingsu.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** A text in pieces, of which those are marked that were looked for. */
public record MarkedText(List<Piece> pieces) {

    /** Some characters that follow each other. */
    public record Piece(String text, boolean marked) {}

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /** Without the marks. */
    public String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
