package cn.qingsu.intake.attachment.content;

import cn.qingsu.kernel.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks through a file as one that was uploaded is looked through. */
final class Inspection {

    private static final long PIXELS = 50_000_000;

    private Inspection() {}

    /** @param folder where it lies meanwhile */
    static Decision<Recognised> of(byte[] bytes, Path folder) {
        try {
            Path path = Files.write(folder.resolve("file"), bytes);
            return Recognition.of(bytes, path, PIXELS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
