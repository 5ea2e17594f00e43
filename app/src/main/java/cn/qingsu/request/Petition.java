package cn.qingsu.request;

/** What a unit can ask the hotline for. */
public enum Petition {
    RETURN("退单"),
    EXTENSION("延期"),
    PARKING("挂账"),
    EXCLUSION("不合理诉求认定");

    private final String label;

    Petition(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
