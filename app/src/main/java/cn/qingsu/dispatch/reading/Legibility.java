package cn.qingsu.dispatch.reading;

/** What kind of text it is, where that must be told. */
public enum Legibility {
    READABLE(""),
    EMPTY("还没有内容。"),
    TOO_SHORT("内容太短，看不出是什么事，请再问清时间、地点和经过。"),
    NUMBERS("内容只有数字，可能是电话或编号，请补充是什么事。"),
    FOREIGN("内容不是中文，请用中文记下要点；来电人需要外语服务的，转外语座席。"),
    INSULTS("内容多是情绪化的话，请安抚后问清具体的事；其中的事实仍然会读出来。");

    private final String advice;

    Legibility(String advice) {
        this.advice = advice;
    }

    /** What to do, as a form shows it; empty if there is nothing to say. */
    public String advice() {
        return advice;
    }
}
