package cn.qingsu.bench.journey;

/** A call by HTTP, in the order of a request's life. */
public enum Step {
    /** By an agent, with form key, place, category, name and phone. */
    REGISTER("register", "REGISTERED"),
    /** A dispatcher takes it on and hands it over, which is one act. */
    DISPATCH("dispatch", "DISPATCHED"),
    ACKNOWLEDGE("acknowledge", "IN_PROGRESS"),
    /** With the contact that the product asks for before a reply, as one act. */
    REPLY("reply", "REPLIED"),
    APPROVE("approve", "CALLBACK_PENDING"),
    /** What the citizen says closes the case in the same transaction, so "call back" and "close" are one call. */
    CALL_BACK("call-back", "CLOSED"),
    /** The whole case as an officer sees it; it must be closed. */
    READ("read back", ""),
    /** By its number. */
    SEARCH("search", ""),
    /** DIGIT's: acknowledges, records the contact and replies, as one act. */
    RESOLVE("resolve", "REPLIED");

    private final String label;
    private final String state;

    Step(String label, String state) {
        this.label = label;
        this.state = state;
    }

    /** Its name among the times. */
    public String label() {
        return label;
    }

    /** The state in which it leaves the case; empty if it only looks. */
    public String state() {
        return state;
    }

    /** Whether it changes the case. */
    public boolean changes() {
        return !state.isEmpty();
    }
}
