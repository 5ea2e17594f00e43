package cn.qingsu.intake.duplicate;

/** What speaks for or against two matters being one; each is a figure between 0 and 1 and has a learned weight. */
enum Sign {
    ALWAYS,
    COSINE,
    CONTAINED,
    SAME_SUBJECT,
    OTHER_SUBJECT,
    SAME_ESTATE,
    OTHER_ESTATE,
    SAME_ROAD,
    OTHER_ROAD,
    SAME_BUILDING,
    OTHER_BUILDING,
    SAME_NUMBER,
    OTHER_NUMBER,
    NEAR,
    FAR,
    SAME_COMMUNITY,
    OTHER_COMMUNITY,
    SAME_CATEGORY,
    SAME_GROUP,
    OTHER_CATEGORY,
    SAME_CALLER,
    /** The same place and the same subject, which tells more than both. */
    PLACE_AND_SUBJECT,
    /** Another place in spite of the same words. */
    ELSEWHERE,
    /** The same place, where something else seems to be said of it. */
    HERE_BUT_OTHER,
    /** Like words at the same place. */
    HERE_AND_ALIKE,
    /** Nothing tells that both are at one place. */
    NOWHERE,
    CALLER_AND_SUBJECT,
    DAYS_APART
}
