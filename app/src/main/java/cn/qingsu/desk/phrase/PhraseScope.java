package cn.qingsu.desk.phrase;

/** Who may use a standard text. */
enum PhraseScope {
    OWN("自己用"),
    UNIT("本单位用"),
    ALL("全市用");

    private final String label;

    PhraseScope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
