package cn.qingsu.city;

/** What kind of handling unit it is, and so at which height of the tree it stands. */
public enum UnitLevel {
    CITY("市级"),
    DEPARTMENT("市直部门"),
    DISTRICT("区(市)"),
    DISTRICT_BUREAU("区(市)部门"),
    ZONE("功能区"),
    STREET("街道(镇)"),
    COMMUNITY("社区(村)"),
    UTILITY("公用企业");

    private final String label;

    UnitLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
