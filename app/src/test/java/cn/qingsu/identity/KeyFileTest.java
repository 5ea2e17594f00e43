package cn.qingsu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.AdjustableClock;
import cn.qingsu.TestDatabase;
import cn.qingsu.kernel.RequesterId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeyFileTest {

    @TempDir
    private Path directory = Path.of("");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final AdjustableClock clock = AdjustableClock.at("2026-11-23T09:00:00+08:00");

    private Path file() {
        return directory.resolve("keys").resolve("personal-data.key");
    }

    private PersonalKeys keys() {
        return keys(database);
    }

    private PersonalKeys keys(DataSource source) {
        return new PersonalKeys(
                new KeySettings(file()),
                JdbcClient.create(source),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                clock);
    }

    private Requesters requesters() {
        return new SealedRequesters(sql, new JdbcTemplate(database), keys(), new LoggedViews(sql, clock), clock);
    }

    private void addKey(String line) throws Exception {
        Files.writeString(
                file(), Files.readString(file(), StandardCharsets.US_ASCII) + line + "\n", StandardCharsets.US_ASCII);
    }

    @Test
    void the_first_start_makes_a_file_that_only_its_owner_reads() throws Exception {
        keys();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        byte[] first = Files.readAllBytes(file());
        keys();
        assertThat(Files.readAllBytes(file())).isEqualTo(first);
    }

    @Test
    void a_lost_file_is_never_replaced_while_sealed_data_needs_it() throws Exception {
        RequesterId id = requesters().keep(new RequesterDetails("王小明", "13800005678"));
        Path away = directory.resolve("away");
        Files.move(file(), away);
        assertThatThrownBy(this::keys)
                .isInstanceOf(KeyFileFault.class)
                .hasMessageContaining("不存在")
                .hasMessageNotContaining("\n");
        assertThat(file()).doesNotExist();
        Files.move(away, file());
        assertThat(requesters().masked(id).name()).isEqualTo("王**");
    }

    @Test
    void a_lost_file_is_replaced_while_nothing_is_sealed() throws Exception {
        keys();
        Files.delete(file());
        RequesterId id = requesters().keep(new RequesterDetails("王小明", null));
        assertThat(requesters().masked(id).name()).isEqualTo("王**");
    }

    @Test
    void another_databases_file_is_not_taken() throws Exception {
        keys();
        Files.delete(file());
        keys(TestDatabase.fresh());
        assertThatThrownBy(this::keys).isInstanceOf(KeyFileFault.class).hasMessageContaining("不是这个数据库的");
    }

    @Test
    void a_damaged_file_is_named() throws Exception {
        keys();
        Files.writeString(file(), "1 abc\n", StandardCharsets.US_ASCII);
        assertThatThrownBy(this::keys).isInstanceOf(KeyFileFault.class).hasMessageContaining("不完整");
        Files.writeString(file(), "", StandardCharsets.US_ASCII);
        assertThatThrownBy(this::keys).isInstanceOf(KeyFileFault.class).hasMessageContaining("空的");
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(this::keys).isInstanceOf(KeyFileFault.class).hasMessageContaining("无法读取");
    }

    @Test
    void a_second_key_seals_from_then_on_and_the_first_still_opens() throws Exception {
        RequesterId before = requesters().keep(new RequesterDetails("王小明", "13800005678"));
        addKey("2 " + "7f".repeat(32));
        Requesters rotated = requesters();
        RequesterId after = rotated.keep(new RequesterDetails("𫍽小明", "13800005678"));
        assertThat(rotated.masked(List.of(before, after)))
                .containsEntry(before, new MaskedRequester("王**", "138****5678"))
                .containsEntry(after, new MaskedRequester("𫍽**", "138****5678"));
        assertThat(rotated.byPhone("138 0000 5678")).containsExactly(after, before);
        assertThat(sql.sql("select get_byte(name_sealed, 2) from identity.requester order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }
}
