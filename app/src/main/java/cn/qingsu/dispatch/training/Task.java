package cn.qingsu.dispatch.training;

/** What is learned. */
public enum Task {
    UNIT("承办单位"),
    CATEGORY("诉求分类");

    private final String label;

    Task(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
