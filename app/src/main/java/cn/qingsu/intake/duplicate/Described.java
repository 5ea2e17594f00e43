package cn.qingsu.intake.duplicate;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.request.Filed;
import cn.qingsu.request.Place;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is looked for, on file or still being written.
 *
 * @param self null while it is not on file
 * @param callers everybody who left the same phone; empty where none was left or the requester is to stay unknown
 */
public record Described(
        @Nullable RequestId self,
        String title,
        String text,
        @Nullable CategoryCode category,
        Place place,
        Set<RequesterId> callers,
        Instant at) {

    public Described {
        callers = Set.copyOf(callers);
    }

    static Described of(Filed filed, Set<RequesterId> callers) {
        return new Described(
                filed.id(),
                filed.title(),
                filed.text(),
                filed.category(),
                filed.place(),
                callers,
                filed.registeredAt());
    }

    @Override
    public String toString() {
        return "Described[" + self + "]";
    }
}
