package cn.qingsu.intake.attachment.content;

import cn.qingsu.kernel.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Recognises a Word, Excel or PowerPoint file among the archives, and refuses one with macros or with a template from elsewhere. */
final class OfficeFile {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 400L << 20;
    private static final long MOST_OF_ONE = 50L << 20;
    private static final int MOST_READ = 1 << 20;
    private static final int PIECE = 64 << 10;
    private static final String TYPES = "[Content_Types].xml";

    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"'>]*)");

    /** What a decoder writes where it finds no UTF-8. */
    private static final char UNDECODED = '\ufffd';

    private final ZipFile zip;
    private final Effort effort;
    private final byte[] buffer = new byte[PIECE];

    private OfficeFile(ZipFile zip, Effort effort) {
        this.zip = zip;
        this.effort = effort;
    }

    /** @throws Effort.Exceeded if it costs too much */
    static Decision<FileKind> read(Path file) {
        return read(file, Effort.upTo(MOST_UNPACKED));
    }

    static Decision<FileKind> read(Path file, Effort effort) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new OfficeFile(zip, effort).look();
        } catch (IOException | IllegalArgumentException damaged) {
            return Refusals.damaged();
        }
    }

    private Decision<FileKind> look() throws IOException {
        ZipEntry types = zip.getEntry(TYPES);
        Optional<FileKind> kind = kind();
        if (types == null || kind.isEmpty()) {
            return Refusals.archive();
        }
        String listed = text(types);
        if (isUnclear(listed)) {
            return unclear();
        }
        if (listed.contains("macroEnabled")) {
            return macros();
        }
        int count = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            count++;
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (count > MOST_ENTRIES) {
                throw new Effort.Exceeded();
            }
            if (name.contains("vbaproject") || name.contains("/macrosheets/") || name.contains("/activex/")) {
                return macros();
            }
            if (name.endsWith(".exe") || name.endsWith(".dll") || name.endsWith(".js") || name.endsWith(".vbs")) {
                return Refusals.harmful("office-with-program", "文件里夹带了程序，收不了。请删去后再传。");
            }
            if (name.endsWith(".rels")) {
                String relations = text(entry);
                if (isUnclear(relations)) {
                    return unclear();
                }
                if (reachesOut(relations)) {
                    return Refusals.harmful("office-with-link", "文件会从网上自动取模板或对象，收不了。请另存为 PDF 再传。");
                }
            }
            unpack(entry);
        }
        return Decision.accepted(kind.get());
    }

    private Optional<FileKind> kind() {
        if (zip.getEntry("word/document.xml") != null) {
            return Optional.of(FileKind.DOCX);
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
            return Optional.of(FileKind.XLSX);
        }
        return zip.getEntry("ppt/presentation.xml") != null ? Optional.of(FileKind.PPTX) : Optional.empty();
    }

    /** Whether words may stand in it that are spelled otherwise: in another encoding, by number, by a name of one's own. */
    private static boolean isUnclear(String xml) {
        Matcher declared = ENCODING.matcher(xml);
        return xml.indexOf('\0') >= 0
                || xml.indexOf(UNDECODED) >= 0
                || xml.contains("&#")
                || xml.contains("<!DOCTYPE")
                || (declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8"));
    }

    private static Decision<FileKind> unclear() {
        return Refusals.harmful("office-unclear", "这个文件的写法少见，查不清里面有什么，收不了。请另存为 PDF 再传。");
    }

    /** Links are harmless until somebody follows one; these are fetched by opening the file. */
    private static boolean reachesOut(String relations) {
        return relations.contains("External")
                && (relations.contains("/attachedTemplate")
                        || relations.contains("/oleObject")
                        || relations.contains("/frame"));
    }

    /** Through to its end, whatever size the directory says that it has. */
    private void unpack(ZipEntry entry) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                effort.unpacked(count);
                size += count;
                if (size > MOST_OF_ONE) {
                    throw new Effort.Exceeded();
                }
            }
        }
        if (size != entry.getSize()) {
            throw new IOException("the directory does not tell the truth");
        }
    }

    private String text(ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] read = in.readNBytes(MOST_READ + 1);
            effort.unpacked(read.length);
            if (read.length > MOST_READ) {
                throw new IOException("a part that should be small is not");
            }
            return new String(read, StandardCharsets.UTF_8);
        }
    }

    private static Decision<FileKind> macros() {
        return Refusals.harmful("office-with-macros", "文件里有宏，收不了。请另存为不含宏的文件（docx、xlsx、pptx）或 PDF 再传。");
    }
}
