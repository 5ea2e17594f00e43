package cn.qingsu.bench.peer;

import cn.qingsu.bench.peer.PeerProcess.Done;
import cn.qingsu.bench.peer.PeerProcess.Setup;
import cn.qingsu.bench.peer.PeerProcess.Wanted;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Server;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The engine's process as the bench sees it: started with the same Java and the same options as the product. */
final class Peer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter asked;

    private Peer(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.asked = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts it, which makes its tables, and waits until it is ready. */
    static Peer start(Path folder, Setup setup) {
        List<String> words = new ArrayList<>(Server.java());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), PeerProcess.class.getName()));
        try {
            Peer peer = new Peer(new ProcessBuilder(words)
                    .redirectError(Redirect.appendTo(folder.resolve("peer.log").toFile()))
                    .start());
            peer.say(JSON.writeValueAsString(setup));
            if (!"ready".equals(peer.answers.readLine())) {
                peer.close();
                throw new Fault("the peer did not start; see " + folder.resolve("peer.log"));
            }
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Done run(Wanted wanted) {
        try {
            say(JSON.writeValueAsString(wanted));
            String answer = answers.readLine();
            if (answer == null) {
                throw new Fault("the peer has ended; see peer.log");
            }
            return JSON.readValue(answer, Done.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) throws IOException {
        asked.write(line);
        asked.newLine();
        asked.flush();
    }

    /** Processor time until now. */
    Duration busy() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        try {
            asked.close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
