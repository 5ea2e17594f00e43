package cn.qingsu.telephony;

import cn.qingsu.request.EmergencyService;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an emergency service is sent, as JSON. Its text form is empty of what it holds.
 *
 * @param name the requester's, in clear; null where none was left or the officer may not see it
 */
record HandoverRecord(
        String number,
        EmergencyService service,
        Instant registeredAt,
        String title,
        String text,
        @Nullable String address,
        @Nullable String area,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String name,
        @Nullable String phone,
        String from) {

    @Override
    public String toString() {
        return "HandoverRecord[" + number + "]";
    }
}
