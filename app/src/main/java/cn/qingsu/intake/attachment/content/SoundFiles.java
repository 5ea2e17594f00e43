package cn.qingsu.intake.attachment.content;

import cn.qingsu.intake.attachment.content.Bytes.Damaged;
import cn.qingsu.kernel.Decision;
import java.util.ArrayList;
import java.util.List;

/** Recognises recordings by their structure, and refuses films, which come in the same containers. */
final class SoundFiles {

    private static final int[] AMR_FRAMES = {13, 14, 16, 18, 20, 21, 27, 32, 6};
    private static final int[] AMR_WB_FRAMES = {18, 24, 33, 37, 41, 47, 51, 59, 61, 6};
    private static final int[][] MP3_RATES = {
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448}, // version 1, layer I
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256}, // version 2, layer I
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
    };
    private static final int[] MP3_SAMPLES = {44_100, 48_000, 32_000};
    private static final int FRAMES = 3;

    private SoundFiles() {}

    static Decision<FileKind> wav(Bytes file) {
        int at = 12;
        boolean format = false;
        while (at + 8 <= file.length()) {
            String name = file.ascii(at, 4);
            long length = file.little32(at + 4);
            format |= name.equals("fmt ");
            if (name.equals("data")) {
                // recorders that were cut off wrote no true length
                return format ? Decision.accepted(FileKind.WAV) : Refusals.damaged();
            }
            at = file.part(at + 8L, length).offset() - file.offset() + (int) length + (int) (length & 1);
        }
        return Refusals.damaged();
    }

    static Decision<FileKind> ogg(Bytes file) {
        int at = 0;
        int pages = 0;
        while (at < file.length() && file.has(at, "OggS")) {
            int segments = file.at(at + 26);
            int body = 0;
            for (int n = 0; n < segments; n++) {
                body += file.at(at + 27 + n);
            }
            if (pages == 0 && !isSpoken(file.part(at + 27L + segments, body))) {
                return film();
            }
            at = Math.addExact(at, 27 + segments + body);
            pages++;
        }
        return at == file.length() && pages > 1 ? Decision.accepted(FileKind.OGG) : Refusals.damaged();
    }

    private static boolean isSpoken(Bytes head) {
        return head.has(0, "OpusHead")
                || head.has(0, "\u0001vorbis")
                || head.has(0, "Speex   ")
                || head.has(0, "\u007fFLAC");
    }

    static Decision<FileKind> amr(Bytes file) {
        boolean wide = file.has(0, "#!AMR-WB\n");
        int[] frames = wide ? AMR_WB_FRAMES : AMR_FRAMES;
        int at = wide ? 9 : 6;
        while (at < file.length()) {
            int type = file.at(at) >> 3 & 0xf;
            if ((file.at(at) & 0x83) != 0) {
                return Refusals.damaged(); // bits that are always clear
            }
            if (type < frames.length) {
                at += frames[type];
            } else if (type == 15 || (wide && type == 14)) {
                at++;
            } else {
                return Refusals.damaged();
            }
        }
        return at == file.length() && at > 20 ? Decision.accepted(FileKind.AMR) : Refusals.damaged();
    }

    /** A few frames after one another, behind whatever tag there is. */
    static Decision<FileKind> mp3(Bytes file) {
        int at = 0;
        if (file.has(0, "ID3")) {
            at = 10 + (file.at(6) << 21 | file.at(7) << 14 | file.at(8) << 7 | file.at(9));
        }
        for (int n = 0; n < FRAMES; n++) {
            at += frame(file, at);
        }
        return Decision.accepted(FileKind.MP3);
    }

    /** How long the frame is. */
    private static int frame(Bytes file, int at) {
        int head = (int) file.big32(at);
        int version = head >>> 19 & 3;
        int layer = 4 - (head >>> 17 & 3);
        int rate = head >>> 12 & 15;
        int sampling = head >>> 10 & 3;
        if (head >>> 21 != 0x7ff || version == 1 || layer == 4 || rate == 0 || rate == 15 || sampling == 3) {
            throw new Damaged("no frame of sound");
        }
        int table = version == 3 ? layer - 1 : layer == 1 ? 3 : 4;
        int bits = MP3_RATES[table][rate] * 1000;
        int hertz = MP3_SAMPLES[sampling] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        int padding = head >>> 9 & 1;
        if (layer == 1) {
            return (12 * bits / hertz + padding) * 4;
        }
        return (layer == 3 && version != 3 ? 72 : 144) * bits / hertz + padding;
    }

    /** MP4 and 3GP: boxes to the very end, of whose tracks each is sound. */
    static Decision<FileKind> m4a(Bytes file) {
        List<String> tracks = new ArrayList<>();
        boxes(file, tracks, 0);
        if (tracks.contains("vide")) {
            return film();
        }
        return tracks.contains("soun") ? Decision.accepted(FileKind.M4A) : Refusals.damaged();
    }

    private static void boxes(Bytes file, List<String> tracks, int depth) {
        long at = 0;
        while (at < file.length()) {
            long length = file.big32((int) at);
            int head = 8;
            if (length == 1) {
                length = file.big64((int) at + 8);
                head = 16;
            } else if (length == 0) {
                length = file.length() - at;
            }
            String name = file.ascii((int) at + 4, 4);
            Bytes body = file.part(at + head, length - head);
            switch (name) {
                case "moov", "trak", "mdia" -> {
                    if (depth < 4) {
                        boxes(body, tracks, depth + 1);
                    }
                }
                case "hdlr" -> tracks.add(body.ascii(8, 4));
                default -> {
                    // nothing that tells what kind of track it is
                }
            }
            at += length;
        }
    }

    private static <T> Decision<T> film() {
        return Refusals.kind("file-film", "视频暂时收不了。请截几张照片，或者录一段语音传上来。");
    }

    static Decision<FileKind> film(boolean is) {
        return is ? film() : Decision.accepted(FileKind.WEBM);
    }
}
