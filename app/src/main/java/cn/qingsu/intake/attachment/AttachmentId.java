package cn.qingsu.intake.attachment;

import cn.qingsu.kernel.TimeSorted;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a file of a request (附件). Time-sorted; its text form is that of {@link TimeSorted#text(long)}. */
public record AttachmentId(long value) {

    static AttachmentId next() {
        return new AttachmentId(TimeSorted.next());
    }

    /** @throws IllegalArgumentException if {@code text} is no id */
    @JsonCreator
    public static AttachmentId parse(String text) {
        return new AttachmentId(TimeSorted.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return TimeSorted.text(value);
    }
}
