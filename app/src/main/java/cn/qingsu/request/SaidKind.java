package cn.qingsu.request;

/** What kind of text was said about a request. */
public enum SaidKind {
    REPLY("承办单位答复"),
    REPORT("协办或下派单位反馈"),
    ANSWER("直接答复"),
    WORDING("不予受理说明"),
    EXPLANATION("解释说明"),
    QUESTION("请诉求人补充"),
    SUPPLEMENT("诉求人补充"),
    REMINDER("诉求人催办"),
    VERDICT("回访意见"),
    OBJECTION("诉求人异议"),
    WITHDRAWAL("诉求人撤诉理由");

    private final String label;

    SaidKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
