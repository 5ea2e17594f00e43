package cn.qingsu.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proofs by HMAC; the prefix keeps them apart from the hashes by which phones are found. */
@Component
class KeyedProofs implements Proofs {

    private static final int BYTES = 16;

    private final PersonalKeys keys;

    KeyedProofs(PersonalKeys keys) {
        this.keys = keys;
    }

    @Override
    public String of(String purpose, String text) {
        return written(keys.hash(message(purpose, text)));
    }

    @Override
    public List<String> every(String purpose, String text) {
        return keys.hashes(message(purpose, text)).stream()
                .map(KeyedProofs::written)
                .toList();
    }

    @Override
    public boolean holds(String purpose, String text, String proof) {
        byte[] given = proof.getBytes(StandardCharsets.UTF_8);
        return keys.hashes(message(purpose, text)).stream()
                .map(hash -> written(hash).getBytes(StandardCharsets.UTF_8))
                .anyMatch(made -> MessageDigest.isEqual(made, given));
    }

    private static String message(String purpose, String text) {
        return "proof/" + purpose + "/" + text;
    }

    private static String written(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }
}
