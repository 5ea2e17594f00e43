package cn.qingsu.intake.attachment.blob;

import java.util.HexFormat;

/** Names bytes by their SHA-256, in lower-case hex; what has the same bytes has the same name. */
public record BlobKey(String hex) {

    private static final int LENGTH = 64;

    public BlobKey {
        if (hex.length() != LENGTH
                || !hex.chars().allMatch(each -> (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f'))) {
            throw new IllegalArgumentException("no SHA-256");
        }
    }

    public static BlobKey of(byte[] hash) {
        return new BlobKey(HexFormat.of().formatHex(hash));
    }

    public byte[] hash() {
        return HexFormat.of().parseHex(hex);
    }
}
