package cn.qingsu.identity;

/** Who may know whose request it is (rules 1). */
public enum PrivacyLevel {
    /** The handling unit may know. */
    OPEN("公开给承办单位"),
    /** Only the hotline knows; the unit talks to the requester through it. */
    CONFIDENTIAL("保密"),
    /** Nobody knows. */
    ANONYMOUS("匿名");

    private final String label;

    PrivacyLevel(String label) {
        this.label = label;
    }

    /** The Chinese name that pages show. */
    public String label() {
        return label;
    }
}
