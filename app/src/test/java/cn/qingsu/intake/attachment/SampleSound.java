package cn.qingsu.intake.attachment;

import static cn.qingsu.intake.attachment.Sample.ascii;
import static cn.qingsu.intake.attachment.Sample.joined;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Recordings and films, built byte by byte as {@link Sample} builds pictures. */
public final class SampleSound {

    private SampleSound() {}

    public static byte[] wav(int samples) {
        ByteBuffer wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + samples).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8);
        wav.put(ascii("data")).putInt(samples);
        return wav.array();
    }

    public static byte[] mp3(int frames) {
        byte[] frame = new byte[417]; // version 1, layer III, 128 kbit/s, 44.1 kHz
        frame[0] = (byte) 0xff;
        frame[1] = (byte) 0xfb;
        frame[2] = (byte) 0x90;
        byte[] all = new byte[0];
        for (int n = 0; n < frames; n++) {
            all = joined(all, frame);
        }
        return all;
    }

    public static byte[] amr(int frames) {
        byte[] frame = new byte[32];
        frame[0] = 7 << 3;
        byte[] all = ascii("#!AMR\n");
        for (int n = 0; n < frames; n++) {
            all = joined(all, frame);
        }
        return all;
    }

    public static byte[] ogg(String codec) {
        return joined(page(joined(ascii(codec), new byte[11])), page(new byte[200]));
    }

    private static byte[] page(byte[] body) {
        byte[] head = new byte[27];
        System.arraycopy(ascii("OggS"), 0, head, 0, 4);
        head[26] = 1;
        return joined(head, new byte[] {(byte) body.length}, body);
    }

    /** @param handler {@code soun} or {@code vide} */
    public static byte[] mp4(String brand, String handler) {
        byte[] hdlr = box("hdlr", joined(new byte[8], ascii(handler), new byte[13]));
        return joined(
                box("ftyp", joined(ascii(brand), new byte[4])),
                box("moov", box("trak", box("mdia", hdlr))),
                box("mdat", new byte[100]));
    }

    private static byte[] box(String name, byte[] body) {
        return joined(ByteBuffer.allocate(4).putInt(body.length + 8).array(), ascii(name), body);
    }

    /** @param track 2 for sound, 1 for film */
    public static byte[] webm(int track) {
        byte[] entry = joined(new byte[] {(byte) 0x83, (byte) 0x81, (byte) track});
        byte[] tracks = joined(new byte[] {(byte) 0xae, (byte) (0x80 | entry.length)}, entry);
        return joined(
                new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, (byte) 0x87, 0x42, (byte) 0x82, (byte) 0x84},
                ascii("webm"),
                new byte[] {0x18, 0x53, (byte) 0x80, 0x67, 1, -1, -1, -1, -1, -1, -1, -1},
                new byte[] {0x16, 0x54, (byte) 0xae, 0x6b, (byte) (0x80 | tracks.length)},
                tracks,
                new byte[] {0x1f, 0x43, (byte) 0xb6, 0x75, 1, -1, -1, -1, -1, -1, -1, -1},
                new byte[50]);
    }
}
