package cn.qingsu.bench.nodes;

import cn.qingsu.bench.server.Database;
import cn.qingsu.bench.server.Server;
import cn.qingsu.bench.server.SharedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Nodes on one database that is apart from all of them. */
public final class Nodes implements AutoCloseable {

    private final Path folder;
    private final int firstPort;
    private final SharedDatabase database;
    private final List<Server> running = new ArrayList<>();
    private int started;

    /** @param firstPort of the first node, the next following; 0 for any that are free */
    public Nodes(Path folder, int firstPort) {
        this.folder = folder;
        this.firstPort = firstPort;
        this.database = SharedDatabase.in(folder);
    }

    public Server startAnother() {
        started++;
        Server node =
                Server.start(folder.resolve("node-" + started), firstPort == 0 ? 0 : firstPort + started - 1, database);
        running.add(node);
        return node;
    }

    public List<Server> running() {
        return List.copyOf(running);
    }

    public List<Integer> ports() {
        return running.stream().map(Server::port).toList();
    }

    public Database database() {
        return database.database();
    }

    /** As {@code kill -9}. */
    void kill(Server node) {
        node.kill();
        running.remove(node);
    }

    @Override
    public void close() {
        try (SharedDatabase last = database) {
            running.forEach(Server::close);
        }
    }
}
