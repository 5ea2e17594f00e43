package cn.qingsu.identity;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Opens the rows of people of the past. */
@Component
public class PastPeople {

    private final PersonalKeys keys;
    private final PasswordHashes hashes;

    PastPeople(PersonalKeys keys, PasswordHashes hashes) {
        this.keys = keys;
        this.hashes = hashes;
    }

    public PastRequesters requesters() {
        return new PastRequesters(keys);
    }

    public PastViews views() {
        return new PastViews();
    }

    public PastStaff staff() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return new PastStaff(hashes.hash(HexFormat.of().formatHex(random)));
    }
}
