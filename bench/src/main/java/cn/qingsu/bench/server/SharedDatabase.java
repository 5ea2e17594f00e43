package cn.qingsu.bench.server;

import cn.qingsu.operations.database.DataDirectory;
import cn.qingsu.operations.database.DatabaseAddress;
import cn.qingsu.operations.database.Durability;
import cn.qingsu.operations.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Map;

/** The product's own PostgreSQL, with its settings, but apart from its processes, so that several nodes share it and none takes it along. */
public final class SharedDatabase implements AutoCloseable {

    private final Path data;
    private final DataDirectory directory;
    private final EmbeddedDatabase database;

    private SharedDatabase(Path data, DataDirectory directory, EmbeddedDatabase database) {
        this.data = data;
        this.directory = directory;
        this.database = database;
    }

    /** Starts that of the data directory {@code data} in a folder, which is made if there is none. */
    public static SharedDatabase in(Path folder) {
        Path data = folder.resolve("data");
        DataDirectory directory = DataDirectory.claim(data);
        return new SharedDatabase(
                data, directory, EmbeddedDatabase.start(directory, 0, Durability.SAFE, data.resolve("programs")));
    }

    Path data() {
        return data;
    }

    public Database database() {
        return Database.in(data);
    }

    /** How a node is told of the database, under whose connections its name stands, and of the keys that all share. */
    Map<String, String> environment(String node) {
        DatabaseAddress address = database.address();
        return Map.of(
                "QINGSU_DATABASE_URL", address.url() + "?ApplicationName=" + node,
                "QINGSU_DATABASE_USER", address.user(),
                "QINGSU_DATABASE_PASSWORD", address.password(),
                "QINGSU_KEYS_FILE", data.resolve("keys/personal-data.key").toString());
    }

    @Override
    public void close() {
        try (DataDirectory held = directory) {
            database.close();
        }
    }
}
