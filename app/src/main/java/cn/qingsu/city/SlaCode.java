package cn.qingsu.city;

/** The usual time limit of a category; its amount stands in the rule pack as {@code category.N3} and so on. */
public enum SlaCode {
    U("紧急"),
    T("24 小时"),
    N1("1 个工作日"),
    N2("2 个工作日"),
    N3("3 个工作日"),
    N5("5 个工作日"),
    N5X("5 个工作日，通常延期"),
    L("法定程序");

    private final String label;

    SlaCode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
