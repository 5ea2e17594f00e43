package cn.qingsu.dispatch.training;

/** What became of a learning. */
public enum Outcome {
    RUNNING("正在学习"),
    CHAMPION("正在使用"),
    RETIRED("已被替换"),
    NOT_BETTER("没有胜过现用模型"),
    TOO_FEW("工单太少"),
    FAILED("未完成");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
