package cn.qingsu.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.TestDatabase;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.database.DataDirectory;
import cn.qingsu.operations.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    Path folder;

    private final DatabaseAddress database = TestDatabase.freshAddress();

    private Installation open(String url, String user, String password) {
        return Installation.open(
                DataDirectory.at(folder),
                Map.of(
                        "QINGSU_DATABASE_URL", url,
                        "QINGSU_DATABASE_USER", user,
                        "QINGSU_DATABASE_PASSWORD", password));
    }

    @Test
    void a_database_elsewhere_is_used_as_it_is_named() {
        try (Installation installation = open(database.url(), database.user(), database.password())) {
            assertThat(installation.settings())
                    .containsEntry("spring.datasource.url", database.url())
                    .containsEntry("spring.datasource.username", database.user());
            assertThat(installation.databaseText()).isEqualTo(database.url());
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void models_lie_in_the_data_directory_wherever_the_keys_are() {
        Map<String, String> environment = Map.of(
                "QINGSU_DATABASE_URL", database.url(),
                "QINGSU_DATABASE_USER", database.user(),
                "QINGSU_DATABASE_PASSWORD", database.password(),
                "QINGSU_KEYS_FILE", "/elsewhere/personal-data.key");
        try (Installation installation = Installation.open(DataDirectory.at(folder), environment)) {
            assertThat(installation.settings())
                    .containsEntry("qingsu.dispatch.models", folder.resolve("models"))
                    .doesNotContainKey("qingsu.keys.file");
        }
    }

    @Test
    void one_that_cannot_be_used_is_told_before_anything_starts_and_the_directory_is_free_again() {
        refused("postgres://db/qingsu", "", "应以 jdbc:postgresql: 开头");
        refused("jdbc:postgresql://127.0.0.1:" + QingsuProcess.freePort() + "/qingsu", "", "连接不上");
        refused(database.url(), "guessed", "密码");
        refused(database.url() + "_gone", database.password(), "不存在");
        DataDirectory.claim(folder).close();
    }

    private void refused(String url, String password, String said) {
        assertThatThrownBy(() -> open(url, database.user(), password))
                .isInstanceOf(PlainFault.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("\n");
    }
}
