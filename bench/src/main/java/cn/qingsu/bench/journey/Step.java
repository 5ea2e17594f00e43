package cn.qingsu.bench.journey;

/** A call by HTTP, in the order of a request's life. */
public enum Step {
    /** By an agent, with form key, place, category, name and phone. */
    REGISTER("register"),
    /** The hotline takes it on; with the next it is the and DIGIT's one step "dispatch" or "assign". */
    ACCEPT("accept"),
    DISPATCH("dispatch"),
    ACKNOWLEDGE("acknowledge"),
    /** Without it the product refuses a reply, so a reply is two calls. */
    CONTACT("record-contact"),
    REPLY("reply"),
    APPROVE("approve"),
    /** What the citizen says closes the case in the same transaction, so "call back" and "close" are one call. */
    CALL_BACK("call-back"),
    /** The whole case as an officer sees it; it must be closed. */
    READ("read back"),
    /** By its number. */
    SEARCH("search");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** Its name among the times. */
    public String label() {
        return label;
    }
}
