package cn.qingsu.intake.attachment.content;

import cn.qingsu.intake.attachment.content.Bytes.Damaged;
import cn.qingsu.kernel.Decision;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Recognises a Word or Excel file of before 2007 by the directory of its compound file, and refuses one with macros or a password. */
final class OldOfficeFile {

    static final String SIGNATURE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private static final int HEADER_FATS = 109;
    private static final int ENTRY = 128;
    private static final long LAST = 0xfffffffaL;
    private static final long SMALL = 4_096;
    private static final int BOUND_SHEET = 0x85;
    private static final int FILE_PASS = 0x2f;
    private static final int MACRO_SHEET = 1;
    private static final int VISUAL_BASIC = 6;

    private final Bytes file;
    private final int sector;
    private final Map<String, Stream> streams = new HashMap<>();

    private record Stream(long start, long length) {}

    private OldOfficeFile(Bytes file) {
        this.file = file;
        int shift = file.little16(30);
        if (shift != 9 && shift != 12) {
            throw new Damaged("no size of sectors");
        }
        this.sector = 1 << shift;
    }

    static Decision<FileKind> read(Bytes file) {
        return new OldOfficeFile(file).look();
    }

    private Decision<FileKind> look() {
        directory();
        if (streams.containsKey("EncryptedPackage")) {
            return locked();
        }
        if (streams.containsKey("Macros") || streams.containsKey("_VBA_PROJECT_CUR") || streams.containsKey("VBA")) {
            return macros();
        }
        if (streams.containsKey("WordDocument")) {
            return Decision.accepted(FileKind.DOC);
        }
        Stream workbook = streams.getOrDefault("Workbook", streams.get("Book"));
        return workbook == null
                ? Refusals.kind("file-kind-unknown", "这种文件收不了。旧版 PPT 等请另存为 pptx 或 PDF 再传。")
                : workbook(workbook);
    }

    private void directory() {
        Bytes entries = chain(file.little32(48), Long.MAX_VALUE);
        for (int at = 0; at + ENTRY <= entries.length(); at += ENTRY) {
            int length = Math.min(64, entries.little16(at + 64));
            if (length >= 2 && entries.at(at + 66) != 0) {
                String name = new String(entries.part(at, length - 2L).copy(), StandardCharsets.UTF_16LE);
                streams.put(name, new Stream(entries.little32(at + 116), entries.little32(at + 120)));
            }
        }
    }

    /** The sectors that follow one another from {@code start}, up to {@code most} bytes. */
    private Bytes chain(long start, long most) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Set<Long> seen = new HashSet<>();
        for (long at = start; at < LAST && all.size() < most; at = next(at)) {
            if (!seen.add(at)) {
                throw new Damaged("sectors go in a circle");
            }
            sectorAt(at).writeTo(all);
        }
        return Bytes.of(all.toByteArray());
    }

    private Bytes sectorAt(long number) {
        long from = (number + 1) * sector;
        return file.part(from, Math.min(sector, file.length() - from));
    }

    private long next(long number) {
        int perSector = sector / 4;
        long table = number / perSector;
        long where =
                table < HEADER_FATS ? file.little32(76 + (int) table * 4) : farTable(table - HEADER_FATS, perSector);
        return sectorAt(where).little32((int) (number % perSector) * 4);
    }

    /** Large files list further tables in a chain of sectors, whose last number is that of the next. */
    private long farTable(long table, int perSector) {
        long at = file.little32(68);
        long left = table;
        while (left >= perSector - 1) {
            at = sectorAt(at).little32((perSector - 1) * 4);
            left -= perSector - 1;
        }
        return sectorAt(at).little32((int) left * 4);
    }

    private Decision<FileKind> workbook(Stream workbook) {
        if (workbook.length() < SMALL) {
            return Refusals.damaged(); // a workbook that Excel wrote is larger
        }
        Bytes records = chain(workbook.start(), workbook.length());
        for (int at = 0; at + 4 <= records.length(); ) {
            int type = records.little16(at);
            int length = records.little16(at + 2);
            if (type == FILE_PASS) {
                return locked();
            }
            if (type == BOUND_SHEET) {
                int kind = records.at(at + 9);
                if (kind == MACRO_SHEET || kind == VISUAL_BASIC) {
                    return macros();
                }
            }
            if (type == 0x0a) {
                break; // the end of the part that lists the sheets
            }
            at += 4 + length;
        }
        return Decision.accepted(FileKind.XLS);
    }

    private static Decision<FileKind> macros() {
        return Refusals.harmful("office-with-macros", "文件里有宏，收不了。请另存为不含宏的文件（docx、xlsx）或 PDF 再传。");
    }

    private static Decision<FileKind> locked() {
        return Refusals.harmful("office-encrypted", "文件有密码，打不开。请去掉密码后再传。");
    }
}
