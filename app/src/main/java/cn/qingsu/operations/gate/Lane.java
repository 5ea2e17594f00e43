package cn.qingsu.operations.gate;

/** What a request is for, in the order in which waiting ones are let in; the last are turned away first. */
public enum Lane {
    /** Citizens: their submissions and their own progress. */
    CITIZEN("市民"),
    /** Officers who act, or read the one case that they are about to act on. */
    COMMAND("办理"),
    /** Lists, search, reports, reference data. */
    READING("查阅"),
    /** Files of requests, in and out. Large and patient: few at once, so that whoever reads one slowly keeps nobody else waiting. */
    FILES("附件");

    private final String label;

    Lane(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
