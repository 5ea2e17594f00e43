package cn.qingsu.identity;

import cn.qingsu.kernel.CopyRows;
import cn.qingsu.kernel.RequesterId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requesters of the past, sealed with the installation's own keys, as rows for COPY. Not for several threads. */
public final class PastRequesters {

    private final CopyRows rows =
            new CopyRows("identity.requester", List.of("id", "name_sealed", "phone_sealed", "phone_hash", "made_at"));
    private final PersonalKeys keys;

    PastRequesters(PersonalKeys keys) {
        this.keys = keys;
    }

    public CopyRows rows() {
        return rows;
    }

    /** As {@link Requesters#keep}. */
    public RequesterId keep(RequesterDetails details, Instant at) {
        RequesterId id = RequesterId.next();
        String name = SealedRequesters.given(details.name());
        String phone = SealedRequesters.given(details.phone());
        PhoneNumber number = phone == null ? null : SealedRequesters.number(phone);
        rows.row()
                .bigint(id.value())
                .binary(sealed(name, id, "name"))
                .binary(sealed(number == null ? phone : number.value(), id, "phone"))
                .binary(number == null ? null : keys.hash(number.withoutExtension()))
                .at(at);
        return id;
    }

    private byte @Nullable [] sealed(@Nullable String clear, RequesterId id, String column) {
        return clear == null ? null : keys.seal(clear, SealedRequesters.place(id, column));
    }
}
