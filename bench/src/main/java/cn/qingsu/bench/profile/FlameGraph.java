package cn.qingsu.bench.profile;

import java.util.Locale;

/** Draws a flame as SVG: who calls stands below whom he calls, as wide as it was often seen; a frame's words appear under the pointer. */
final class FlameGraph {

    private static final int WIDTH = 1_600;
    private static final int ROW = 17;
    private static final double NARROWEST = 0.4;
    private static final double LETTER = 6.6;
    private static final int OURS = 28;
    private static final int THEIRS = 205;

    private final Flame root;
    private final int height;
    private final StringBuilder svg = new StringBuilder();

    private FlameGraph(Flame root) {
        this.root = root;
        this.height = root.depth() * ROW;
    }

    static String svg(Flame root) {
        return new FlameGraph(root).drawn();
    }

    private String drawn() {
        append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"monospace\" font-size=\"11\">%n",
                WIDTH, height);
        frame(root, 0, 0, WIDTH);
        return svg.append("</svg>\n").toString();
    }

    private void frame(Flame flame, int row, double left, double width) {
        if (width < NARROWEST) {
            return;
        }
        int top = height - (row + 1) * ROW;
        append(
                "<g><title>%s: %d, %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"hsl(%d,70%%,%d%%)\"/>",
                escaped(flame.frame()),
                flame.samples(),
                100.0 * flame.samples() / root.samples(),
                left,
                top,
                width,
                ROW - 1,
                flame.frame().startsWith("cn.qingsu.") ? OURS : THEIRS,
                65 + Math.floorMod(flame.frame().hashCode(), 16));
        int letters = (int) (width / LETTER);
        if (letters > 3) {
            String name = flame.frame();
            append(
                    "<text x=\"%.1f\" y=\"%d\">%s</text>",
                    left + 2,
                    top + ROW - 5,
                    escaped(name.length() <= letters ? name : name.substring(name.length() - letters)));
        }
        svg.append("</g>\n");
        double from = left;
        for (Flame callee : flame.callees()) {
            double part = width * callee.samples() / flame.samples();
            frame(callee, row + 1, from, part);
            from += part;
        }
    }

    private void append(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
