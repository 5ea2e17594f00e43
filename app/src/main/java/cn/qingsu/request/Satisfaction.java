package cn.qingsu.request;

/** How satisfied the citizen is. Who does not say is not satisfied by default: the value is then absent. */
public enum Satisfaction {
    SATISFIED("满意"),
    BASICALLY("基本满意"),
    DISSATISFIED("不满意");

    private final String label;

    Satisfaction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
