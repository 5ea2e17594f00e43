package cn.qingsu.knowledge;

/** What can be done with the newest version of an article. */
public enum ArticleStep {
    /** Save a draft over, or begin the next version of what was published. */
    WRITE,
    /** Hand a draft to whoever reviews. */
    SUBMIT,
    /** Give what is in review back to its writers, with a reason. */
    SEND_BACK,
    /** Publish what is in review; never by one of its writers. */
    PUBLISH,
    /** Take back what was published. */
    EXPIRE,
    /** Give up a draft. */
    DISCARD
}
