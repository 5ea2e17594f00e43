package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.sentence.LanguageModel;
import cn.qingsu.dispatch.learning.sentence.SentenceReader;
import cn.qingsu.kernel.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder in which a model is kept: {@code model.json} says which format, which model and what the other files' checksums are. It holds
 * the texts of past orders, so that it needs the same care as the database.
 */
public final class ModelFolder {

    private static final String CLAUSE = "学习规则：模型须完整，且由本程序可用的格式保存";
    private static final String MANIFEST = "model.json";
    private static final String KIND = "qingsu-learned-model";
    private static final int FORMAT = 4;

    private final Path folder;
    private final Function<String, Optional<SentenceReader>> readers;

    public ModelFolder(Path folder) {
        this(folder, LanguageModel::named);
    }

    /** @param readers finds the reader of a name */
    ModelFolder(Path folder, Function<String, Optional<SentenceReader>> readers) {
        this.folder = folder;
        this.readers = readers;
    }

    /** What stands in {@code model.json}. */
    private record Manifest(String kind, int format, ModelCard card, Map<String, String> checksums) {}

    /** Refused with {@code folder-taken} if a model cannot be put here without harm to other files. */
    public Decision<ModelFolder> free() throws IOException {
        if (Files.notExists(folder)) {
            return Decision.accepted(this);
        }
        if (!Files.isDirectory(folder)) {
            return taken("已有同名文件");
        }
        if (Files.exists(folder.resolve(MANIFEST))) {
            return Decision.accepted(this);
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            return content.iterator().hasNext() ? taken("里有其他文件") : Decision.accepted(this);
        }
    }

    private Decision<ModelFolder> taken(String why) {
        return Decision.refused("folder-taken", CLAUSE, "目录 " + folder + " " + why + "，请另选一个目录存放模型。");
    }

    /** Keeps a model; a former one stays whole until the new one is. */
    public void keep(LearnedModel model) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Files.createDirectories(whole.getParent());
        Path making = Files.createTempDirectory(whole.getParent(), ".model-");
        try {
            new PartFiles(making).write(model.parts());
            Manifest manifest = new Manifest(KIND, FORMAT, model.card(), checksums(making));
            Files.writeString(
                    making.resolve(MANIFEST),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
            Path former = whole.resolveSibling("." + whole.getFileName() + ".former");
            remove(former);
            if (Files.exists(whole)) {
                Files.move(whole, former, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(making, whole, StandardCopyOption.ATOMIC_MOVE);
            remove(former);
        } finally {
            remove(making);
        }
    }

    /**
     * Reads the model back.
     *
     * @return refused with {@code no-model}, {@code model-of-another-kind} or {@code model-damaged}
     * @throws IOException if the disk fails
     */
    public Decision<LearnedModel> load() throws IOException {
        Path file = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            return Decision.refused("no-model", CLAUSE, "目录 " + folder + " 里没有模型，请先用 ./qingsu learn 学习。");
        }
        Manifest manifest;
        try {
            manifest = JsonMapper.shared().readValue(file.toFile(), Manifest.class);
        } catch (JacksonException broken) {
            return damaged(MANIFEST);
        }
        if (!KIND.equals(manifest.kind()) || manifest.card() == null || manifest.checksums() == null) {
            return another("不是青诉的模型");
        }
        if (manifest.format() != FORMAT) {
            return another("是另一版本的格式（" + manifest.format() + "，本程序为 " + FORMAT + "）");
        }
        SentenceReader reader = readers.apply(manifest.card().reader()).orElse(null);
        if (reader == null) {
            return another("所用的语言模型 " + manifest.card().reader() + " 不在本程序内");
        }
        return load(manifest, reader);
    }

    private Decision<LearnedModel> load(Manifest manifest, SentenceReader reader) throws IOException {
        for (Map.Entry<String, String> each : manifest.checksums().entrySet()) {
            Path part = folder.resolve(each.getKey());
            if (!Files.isRegularFile(part) || !checksum(part).equals(each.getValue())) {
                return damaged(each.getKey());
            }
        }
        return Decision.accepted(new LearnedModel(new PartFiles(folder).read(manifest.card()), reader));
    }

    private Decision<LearnedModel> damaged(String part) {
        return Decision.refused("model-damaged", CLAUSE, "模型 " + folder + " 已损坏或不完整（" + part + "），请重新学习。");
    }

    private Decision<LearnedModel> another(String why) {
        return Decision.refused("model-of-another-kind", CLAUSE, "模型 " + folder + " " + why + "，请用本程序重新学习。");
    }

    private static Map<String, String> checksums(Path folder) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                checksums.put(file.getFileName().toString(), checksum(file));
            }
        }
        return checksums;
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
