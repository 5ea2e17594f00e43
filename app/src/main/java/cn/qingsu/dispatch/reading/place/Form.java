package cn.qingsu.dispatch.reading.place;

/** How a text writes the name of a place. */
public enum Form {
    /** In full, or by another full name. */
    FULL("全名"),
    /** 村 instead of 社区 and the like. */
    OTHER_SUFFIX("通称"),
    /** Without its suffix, three letters or more, or a district or street. */
    BARE("简称"),
    /** A community of two letters without its suffix. */
    SHORT("简称"),
    /** Without its suffix, where that is a plain word or another place's name. */
    PLAIN("简称，也是普通词"),
    /** With one letter wrong. */
    TYPO("疑似错字"),
    /** The name of a road after which an area is called. */
    ROAD("道路名"),
    /** An estate, market and so on that is called like an area. */
    NAMED_AFTER("同名小区或设施"),
    LANDMARK("地标"),
    /** The name of another city. */
    ELSEWHERE("外地");

    private final String label;

    Form(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the words may as well mean something that is no place of this name. */
    boolean vague() {
        return switch (this) {
            case SHORT, PLAIN, ROAD, NAMED_AFTER -> true;
            case FULL, OTHER_SUFFIX, BARE, TYPO, LANDMARK, ELSEWHERE -> false;
        };
    }
}
