package cn.qingsu.intake.attachment.content;

/**
 * A sound picture.
 *
 * @param clean its bytes without what the camera, a program or a person wrote beside the image, and without what followed its end
 * @param width,height in pixels, as it is stored
 * @param heavy a decoder must hold it as a whole
 */
record Picture(FileKind kind, int width, int height, boolean heavy, Shot shot, byte[] clean) {

    long pixels() {
        return (long) width * height;
    }
}
