package cn.qingsu.request;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is said in a request, to whoever may open it: not masked, so never shown as it is.
 *
 * @param sayings what was said of it since, oldest first
 */
public record SaidIn(
        RequestId id, @Nullable RequesterId requester, String title, String text, Place place, List<Saying> sayings) {

    /** One text by whoever spoke. */
    public record Saying(SaidKind kind, String text) {}

    public SaidIn {
        sayings = List.copyOf(sayings);
    }

    @Override
    public String toString() {
        return "SaidIn[" + id + "]";
    }
}
