package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequesterId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what {@link SealedRequesters} keeps, for messages. */
@Component
class SealedAddresses implements Addresses {

    private final SealedRequesters requesters;

    SealedAddresses(SealedRequesters requesters) {
        this.requesters = requesters;
    }

    @Override
    public Map<Kind, String> masked(RequesterId id) {
        Map<Kind, String> masked = new EnumMap<>(Kind.class);
        opened(id)
                .forEach((kind, address) -> masked.put(
                        kind,
                        switch (kind) {
                            case MOBILE -> Masking.phone(address);
                            case EMAIL -> Masking.email(address);
                        }));
        return masked;
    }

    @Override
    public Optional<String> open(RequesterId id, Kind kind) {
        return Optional.ofNullable(opened(id).get(kind));
    }

    private Map<Kind, String> opened(RequesterId id) {
        Map<Kind, String> addresses = new EnumMap<>(Kind.class);
        RequesterDetails details = requesters.open(List.of(id)).get(id);
        if (details != null) {
            keep(addresses, Kind.MOBILE, mobile(details.phone()));
            keep(addresses, Kind.EMAIL, email(details.email()));
        }
        return addresses;
    }

    private static void keep(Map<Kind, String> addresses, Kind kind, @Nullable String address) {
        if (address != null) {
            addresses.put(kind, address);
        }
    }

    private static @Nullable String mobile(@Nullable String phone) {
        PhoneNumber number = phone == null ? null : SealedRequesters.number(phone);
        return number != null && number.isMobile() ? number.value() : null;
    }

    private static @Nullable String email(@Nullable String email) {
        return email != null && EmailAddress.of(email) instanceof Decision.Accepted<EmailAddress>(EmailAddress read)
                ? read.value()
                : null;
    }
}
