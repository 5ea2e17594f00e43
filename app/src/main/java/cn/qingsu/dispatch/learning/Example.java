package cn.qingsu.dispatch.learning;

/**
 * A past order.
 *
 * @param text what was said; not blank
 * @param label what was decided, such as the unit; not blank
 * @param weight how much it counts; more than 1 for what is typical
 */
public record Example(String text, String label, float weight) {

    private static final float MOST = 100;

    public Example {
        if (text.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("an example needs a text and a label");
        }
        if (!(weight > 0 && weight <= MOST)) {
            throw new IllegalArgumentException("an example's weight is above 0 and at most " + MOST);
        }
    }

    /** One that counts as much as any other. */
    public Example(String text, String label) {
        this(text, label, 1);
    }
}
