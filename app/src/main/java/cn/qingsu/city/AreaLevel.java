package cn.qingsu.city;

/** How wide an area is. */
public enum AreaLevel {
    CITY("市"),
    DISTRICT("区(市)"),
    STREET("街道(镇)"),
    COMMUNITY("社区(村)");

    private final String label;

    AreaLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
