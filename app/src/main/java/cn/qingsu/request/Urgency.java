package cn.qingsu.request;

/** How fast the clocks run: danger to life and safety; water, power, gas, heat and weather; everything else. */
public enum Urgency {
    URGENT("紧急"),
    TIMELY("及时"),
    NORMAL("一般");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
