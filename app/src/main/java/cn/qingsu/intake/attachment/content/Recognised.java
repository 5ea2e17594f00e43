package cn.qingsu.intake.attachment.content;

import org.jspecify.annotations.Nullable;

/**
 * What a file was found to be.
 *
 * @param picture null for what is no picture
 */
public record Recognised(FileKind kind, @Nullable Image picture) {

    /**
     * A picture as it may be kept.
     *
     * @param bytes without what its camera wrote beside the image, upright
     * @param thumbnail a small JPEG of it
     * @param shot what the camera wrote
     */
    public record Image(int width, int height, byte[] bytes, byte[] thumbnail, Shot shot) {}
}
