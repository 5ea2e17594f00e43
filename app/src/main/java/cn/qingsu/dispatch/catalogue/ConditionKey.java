package cn.qingsu.dispatch.catalogue;

/** What a clause may make a condition of, besides category and place. Which values there are is data. */
public enum ConditionKey {
    OWNER("权属"),
    ROAD_CLASS("道路等级"),
    PROPERTY_MANAGER("物业"),
    ZONE("功能区"),
    /** Stated by the date itself. */
    SEASON("季节");

    private final String label;

    ConditionKey(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
