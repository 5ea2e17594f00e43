package cn.qingsu.operations.task;

import cn.qingsu.operations.console.Mark;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of what a running server tells a command, as newline-delimited JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Message.Line.class, name = "line"),
    @JsonSubTypes.Type(value = Message.At.class, name = "at"),
    @JsonSubTypes.Type(value = Message.End.class, name = "end")
})
public sealed interface Message {

    /** Something to read. */
    record Line(Mark mark, String text) implements Message {}

    /** How far the work has come; see {@link cn.qingsu.kernel.Progress}. */
    record At(long done, long total) implements Message {}

    /** The last line. */
    record End(int exit) implements Message {}
}
