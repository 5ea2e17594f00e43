package cn.qingsu.operations.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.operations.console.PlainFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    private static final Path PROGRAMS = Path.of("target", "programs").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void keeps_what_was_written_and_forgives_nothing_in_a_crash() {
        try (DataDirectory directory = DataDirectory.claim(folder)) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0, Durability.SAFE, PROGRAMS)) {
                JdbcClient sql = sql(database.address());
                sql.sql("create table kept (word text)").update();
                sql.sql("insert into kept values ('䶮𫍽')").update();
                assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                        .allSatisfy(name -> assertThat(setting(sql, name)).isEqualTo("on"));
                assertThat(setting(sql, "listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(sql.sql("select usesuper from pg_user where usename = current_user")
                                .query(Boolean.class)
                                .single())
                        .isFalse();
                assertThat(sql.sql("select array_length(show_trgm('消防通道'), 1)")
                                .query(Integer.class)
                                .single())
                        .isGreaterThan(3);
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0, Durability.SAFE, PROGRAMS)) {
                assertThat(sql(database.address())
                                .sql("select word from kept")
                                .query(String.class)
                                .single())
                        .isEqualTo("䶮𫍽");
            }
        }
    }

    @Test
    void lets_nobody_in_without_the_password_and_shows_it_to_its_owner_only() throws Exception {
        try (DataDirectory directory = DataDirectory.claim(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0, Durability.NONE, PROGRAMS)) {
            DatabaseAddress wrong = new DatabaseAddress(
                    database.address().url(), database.address().user(), "guessed");
            assertThatThrownBy(() -> sql(wrong).sql("select 1").query().listOfRows())
                    .isInstanceOf(CannotGetJdbcConnectionException.class);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.secrets().resolve("database-password"))))
                    .isEqualTo("rw-------");
            assertThat(database.address().toString())
                    .doesNotContain(database.address().password());
        }
    }

    @Test
    void a_database_that_outlived_its_owner_is_stopped_before_the_next_starts() {
        try (DataDirectory directory = DataDirectory.claim(folder)) {
            EmbeddedDatabase orphan = EmbeddedDatabase.start(directory, 0, Durability.NONE, PROGRAMS);
            sql(orphan.address()).sql("create table kept (word text)").update();
            // its owner is killed here and says nothing; the next owner comes
            try (EmbeddedDatabase next = EmbeddedDatabase.start(directory, 0, Durability.NONE, PROGRAMS)) {
                assertThat(next.port()).isNotEqualTo(orphan.port());
                sql(next.address()).sql("select * from kept").query().listOfRows();
                assertThatThrownBy(() ->
                                sql(orphan.address()).sql("select 1").query().listOfRows())
                        .isInstanceOf(CannotGetJdbcConnectionException.class);
            }
        }
    }

    @Test
    void a_directory_in_use_is_refused_in_one_line() {
        try (DataDirectory first = DataDirectory.claim(folder)) {
            assertThatThrownBy(() -> DataDirectory.claim(folder))
                    .isInstanceOf(PlainFault.class)
                    .hasMessageContaining("正被另一个青诉进程使用")
                    .hasMessageNotContaining("\n");
            assertThat(first.root()).exists();
        }
        DataDirectory.claim(folder).close();
    }

    @Test
    void a_directory_that_cannot_be_made_is_refused_in_one_line() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.claim(file.resolve("data")))
                .isInstanceOf(PlainFault.class)
                .hasMessageContaining("无法写入");
    }

    private static JdbcClient sql(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    private static String setting(JdbcClient sql, String name) {
        return sql.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
