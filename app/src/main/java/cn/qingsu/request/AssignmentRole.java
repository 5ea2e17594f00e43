package cn.qingsu.request;

/** In which role a unit holds an assignment. */
public enum AssignmentRole {
    /** Answers to the citizen; exactly one is open at a time. */
    LEAD("主办"),
    /** Works beside the lead and reports to it. */
    CO_HANDLER("协办"),
    /** Was handed the work by a unit above, and reports to it. */
    SUB("下派");

    private final String label;

    AssignmentRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
