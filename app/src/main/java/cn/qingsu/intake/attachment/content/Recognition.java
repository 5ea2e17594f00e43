package cn.qingsu.intake.attachment.content;

import cn.qingsu.kernel.Decision;
import java.nio.file.Path;
import java.util.Set;

/** Tells what a file is by its bytes, whatever it is called. A refusal says what to do instead. */
public final class Recognition {

    private static final int ARCHIVE_END = 65_557;
    private static final Set<String> APPLE_PICTURES =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

    private Recognition() {}

    /**
     * @param bytes all of the file
     * @param path where the same bytes lie
     * @param mostPixels of a picture; more are refused before anything is decoded
     */
    public static Decision<Recognised> of(byte[] bytes, Path path, long mostPixels) {
        Bytes file = Bytes.of(bytes);
        try {
            if (file.has(0, "\u00ff\u00d8\u00ff") || file.has(0, PngFile.SIGNATURE) || WebpFile.is(file)) {
                return picture(file, mostPixels);
            }
            return kind(file, path).map(kind -> new Recognised(kind, null));
        } catch (Bytes.Damaged | ArithmeticException damaged) {
            return Refusals.damaged();
        } catch (Effort.Exceeded tooMuch) {
            return Refusals.tooInvolved();
        }
    }

    private static Decision<Recognised> picture(Bytes file, long mostPixels) {
        if (endsAsArchive(file)) {
            return Refusals.archive();
        }
        if (WebpFile.is(file)) {
            return WebpFile.read(file).then(picture -> small(picture, mostPixels));
        }
        return small(file.at(0) == 0xff ? JpegFile.read(file) : PngFile.read(file), mostPixels);
    }

    private static Decision<Recognised> small(Picture picture, long mostPixels) {
        if (picture.pixels() > mostPixels) {
            return Refusals.kind(
                    "picture-too-many-pixels",
                    "这张图有 " + picture.width() + "×" + picture.height() + " 像素，太大了。请缩小后再传，最多 " + mostPixels / 1_000_000
                            + " 百万像素。");
        }
        return Darkroom.develop(picture);
    }

    private static Decision<FileKind> kind(Bytes file, Path path) {
        if (file.has(0, "PK\u0003\u0004")) {
            return OfficeFile.read(path);
        }
        if (endsAsArchive(file)) {
            return Refusals.archive();
        }
        if (file.has(0, "%PDF-")) {
            return PdfFile.read(file);
        }
        if (file.has(0, OldOfficeFile.SIGNATURE)) {
            return OldOfficeFile.read(file);
        }
        if (file.has(0, "RIFF") && file.has(8, "WAVE")) {
            return SoundFiles.wav(file);
        }
        if (file.has(4, "ftyp")) {
            return media(file);
        }
        if (file.has(0, "OggS")) {
            return SoundFiles.ogg(file);
        }
        if (file.has(0, "\u001aE\u00df\u00a3")) {
            return WebmFile.read(file);
        }
        if (file.has(0, "#!AMR\n") || file.has(0, "#!AMR-WB\n")) {
            return SoundFiles.amr(file);
        }
        if (file.has(0, "ID3") || (file.length() > 2 && file.at(0) == 0xff && (file.at(1) & 0xe0) == 0xe0)) {
            return SoundFiles.mp3(file);
        }
        return other(file);
    }

    private static Decision<FileKind> media(Bytes file) {
        String brand = file.ascii(8, 4);
        return APPLE_PICTURES.contains(brand)
                ? Refusals.kind("picture-heic", "HEIC 格式的照片暂时收不了。请在手机“设置 › 相机 › 格式”里选“兼容性最佳”，或者截屏、转成 JPG 再传。")
                : SoundFiles.m4a(file);
    }

    private static Decision<FileKind> other(Bytes file) {
        if (file.has(0, "GIF8") || file.has(0, "BM") || file.has(0, "II*\0") || file.has(0, "MM\0*")) {
            return Refusals.kind("picture-kind-unknown", "这种图片收不了。请截屏，或者转成 JPG、PNG 再传。");
        }
        if (file.has(0, "MZ") || file.has(0, "\u007fELF") || file.has(0, "#!")) {
            return Refusals.harmful("file-program", "这是程序，收不了。");
        }
        boolean archive = file.has(0, "Rar!")
                || file.has(0, "7z\u00bc\u00af")
                || file.has(0, "\u001f\u008b")
                || file.has(0, "PK");
        return archive ? Refusals.archive() : Refusals.unknown();
    }

    /** A reader of archives looks for one from the end of the file, so a file may be a picture from the front and an archive from behind. */
    private static boolean endsAsArchive(Bytes file) {
        return file.find("PK\u0005\u0006", file.length() - ARCHIVE_END) >= 0;
    }
}
