package cn.qingsu.request;

/** What the requester wants of the city (诉求类型). */
public enum RequestType {
    INQUIRY("咨询"),
    ASSISTANCE("求助"),
    COMPLAINT("投诉"),
    REPORT("举报"),
    SUGGESTION("建议"),
    COMMENDATION("表扬");

    private final String label;

    RequestType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
