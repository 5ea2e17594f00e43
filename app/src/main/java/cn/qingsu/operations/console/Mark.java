package cn.qingsu.operations.console;

/** How a line is meant. */
public enum Mark {
    DONE("✓", "正常"),
    NOTICE("!", "注意"),
    FAULT("✗", "故障"),
    PLAIN(" ", "");

    private final String sign;
    private final String word;

    Mark(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    public String sign() {
        return sign;
    }

    public String word() {
        return word;
    }
}
