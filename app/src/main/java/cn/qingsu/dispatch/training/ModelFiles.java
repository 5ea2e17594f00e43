package cn.qingsu.dispatch.training;

import cn.qingsu.dispatch.learning.ModelFolder;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where models lie: a folder for each, and beside it which request each of its past orders is. It holds what citizens wrote, as far as it is
 * not masked, and needs the same care as the database. Several nodes need one folder that all of them see.
 */
@Component
class ModelFiles {

    /** A model, its orders, or what {@link ModelFolder} makes on the way; the group is the learning's id, where the name tells it. */
    private static final Pattern MADE = Pattern.compile("model-([0-9a-hjkmnp-tv-z]{13})(?:\\.orders)?|\\.model-.+");

    private final Path root;

    ModelFiles(@Value("${qingsu.dispatch.models:data/models}") Path root) {
        this.root = root;
    }

    ModelFolder folder(long training) {
        return new ModelFolder(path(training));
    }

    private Path path(long training) {
        return root.resolve("model-" + TimeSorted.text(training));
    }

    private Path orders(long training) {
        return root.resolve("model-" + TimeSorted.text(training) + ".orders");
    }

    /** Keeps which request each text is. */
    void keepOrders(long training, Map<RequestId, String> texts) throws IOException {
        Files.createDirectories(root);
        List<String> lines = texts.entrySet().stream()
                .map(each -> digest(each.getValue()) + " " + each.getKey())
                .toList();
        Files.write(orders(training), lines);
    }

    /** Requests by the digests of their texts; empty if the file is missing. */
    Map<String, RequestId> readOrders(long training) throws IOException {
        Map<String, RequestId> orders = new HashMap<>();
        if (Files.exists(orders(training))) {
            try (Stream<String> lines = Files.lines(orders(training))) {
                lines.map(line -> line.split(" ")).forEach(parts -> orders.put(parts[0], RequestId.parse(parts[1])));
            }
        }
        return orders;
    }

    void remove(long training) throws IOException {
        FileSystemUtils.deleteRecursively(path(training));
        Files.deleteIfExists(orders(training));
    }

    /**
     * Removes every other model and what was left half written; files that no learning made stay.
     *
     * @return how many folders and files were removed
     */
    int keepOnly(Set<Long> trainings) throws IOException {
        if (Files.notExists(root)) {
            return 0;
        }
        List<Path> gone = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
            for (Path each : all) {
                Matcher name = MADE.matcher(each.getFileName().toString());
                if (name.matches() && (name.group(1) == null || !trainings.contains(TimeSorted.parse(name.group(1))))) {
                    gone.add(each);
                }
            }
        }
        for (Path each : gone) {
            FileSystemUtils.deleteRecursively(each);
        }
        return gone.size();
    }

    static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 12);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
