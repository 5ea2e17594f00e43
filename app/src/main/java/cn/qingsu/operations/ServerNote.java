package cn.qingsu.operations;

import cn.qingsu.operations.database.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a running server leaves in its data directory, so that commands find it. */
record ServerNote(long pid, int port) {

    private static final String FILE = "server.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static void write(DataDirectory directory, int port) {
        try {
            Path fresh = directory.root().resolve(FILE + ".new");
            Files.writeString(
                    fresh,
                    JSON.writeValueAsString(
                            new ServerNote(ProcessHandle.current().pid(), port)),
                    StandardCharsets.UTF_8);
            Files.move(
                    fresh,
                    directory.root().resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(DataDirectory directory) {
        try {
            Files.deleteIfExists(directory.root().resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The note, if its writer still lives. */
    static Optional<ServerNote> read(DataDirectory directory) {
        Path file = directory.root().resolve(FILE);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), ServerNote.class))
                            .filter(note -> ProcessHandle.of(note.pid()).isPresent())
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }
}
