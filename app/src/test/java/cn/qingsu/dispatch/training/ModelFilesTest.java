package cn.qingsu.dispatch.training;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    @TempDir
    Path root;

    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.writeString(folder.resolve("texts"), "水果摊占了人行道");
        return folder;
    }

    @Test
    void what_a_crash_has_left_is_swept_and_nothing_else() throws IOException {
        ModelFiles files = new ModelFiles(root);
        long champion = TimeSorted.next();
        long crashed = TimeSorted.next();
        Map<RequestId, String> texts = Map.of(RequestId.next(), "水果摊占了人行道");
        Path kept = folder("model-" + TimeSorted.text(champion));
        files.keepOrders(champion, texts);
        Path left = folder("model-" + TimeSorted.text(crashed));
        files.keepOrders(crashed, texts);
        Path half = folder(".model-123456");
        Path own = folder("model-of-an-administrator");
        assertThat(files.keepOnly(Set.of(champion))).isEqualTo(3);
        assertThat(left).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(files.readOrders(crashed)).isEmpty();
        assertThat(kept).isDirectory();
        assertThat(own).isDirectory();
        assertThat(files.readOrders(champion)).hasSize(1);
    }

    @Test
    void a_place_that_is_not_there_yet_needs_no_sweeping() throws IOException {
        assertThat(new ModelFiles(root.resolve("none")).keepOnly(Set.of())).isZero();
    }
}
