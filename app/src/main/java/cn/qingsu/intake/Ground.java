package cn.qingsu.intake;

/** What a default rule looks at. */
enum Ground {
    ALWAYS,
    /** The title contains the term. */
    TITLE_WORD,
    /** Title or text contain the term. */
    WORD,
    /** Title or text contain a word of danger. */
    EMERGENCY_WORD,
    CATEGORY_FLAG,
    CATEGORY_SLA,
    TYPE,
    ANONYMOUS,
    NO_PHONE,
    /** A unit is named that the matter complains about. */
    COMPLAINED_ABOUT,
    CHANNEL_WITHOUT_CALLBACK
}
