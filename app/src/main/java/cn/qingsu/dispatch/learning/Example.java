package cn.qingsu.dispatch.learning;

/**
 * A past order.
 *
 * @param text what was said; not blank
 * @param label what was decided, such as the unit; not blank
 */
public record Example(String text, String label) {

    public Example {
        if (text.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("an example needs a text and a label");
        }
    }
}
