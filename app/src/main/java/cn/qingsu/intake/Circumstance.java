package cn.qingsu.intake;

/** Something that is so about a submission, as default rules ask for it. */
record Circumstance(Ground ground, String term) {

    static Circumstance of(Ground ground) {
        return new Circumstance(ground, "");
    }
}
