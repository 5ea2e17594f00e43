package cn.qingsu.intake;

/** What a default rule decides, in the order in which it is decided: a later one may rest on an earlier one's answer. */
enum Question {
    TYPE,
    URGENCY,
    PRIVACY,
    CALLBACK
}
