package cn.qingsu.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one master key is good for: sealing (AES-256-GCM), finding (HMAC-SHA-256) and recognising itself, each with a key of its own
 * derived by HKDF.
 */
final class PersonalKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey sealing;
    private final SecretKey finding;
    private final byte[] check;

    PersonalKey(byte[] master) {
        this.sealing = new SecretKeySpec(derived(master, "qingsu personal data: seal", 32), "AES");
        this.finding = new SecretKeySpec(derived(master, "qingsu personal data: find", 32), "HmacSHA256");
        this.check = derived(master, "qingsu personal data: check", 16);
    }

    private static byte[] derived(byte[] master, String purpose, int bytes) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(master)
                            .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK 25 has HKDF", e);
        }
    }

    /** Tells nothing about the key but whether it is the same. */
    byte[] check() {
        return check.clone();
    }

    /** @param place where the sealed bytes will lie; they open nowhere else. @return nonce, ciphertext and tag */
    byte[] seal(byte[] clear, byte[] place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(clear.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(clear, 0, clear.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /**
     * @param from where nonce, ciphertext and tag begin in {@code sealed}
     * @throws IllegalStateException if the bytes were changed, or sealed by another key or for another place
     */
    byte[] open(byte[] sealed, int from, byte[] place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, sealed, from, NONCE_BYTES));
            cipher.updateAAD(place);
            int body = from + NONCE_BYTES;
            return cipher.doFinal(sealed, body, sealed.length - body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed personal data does not open", e);
        }
    }

    byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(finding);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
