package cn.qingsu.bench.profile;

import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Records what the product's JVM is at work on, fifty times a second and thread, until it is told to write that down. Costs some hundredths
 * of the throughput, so that figures taken meanwhile are not for comparison.
 */
public final class Profile {

    private static final String NAME = "bench";
    private static final int DEPTH = 512;
    private static final String SAMPLE = "jdk.ExecutionSample";

    private final long process;

    private Profile(long process) {
        this.process = process;
    }

    /** Begins. */
    public static Profile of(Server server) {
        Profile profile = new Profile(server.process());
        // before the first recording only; with the usual 64 frames a request's stack has lost its beginning
        profile.jcmd("JFR.configure", "stackdepth=" + DEPTH);
        profile.jcmd("JFR.start", "name=" + NAME, "settings=profile");
        return profile;
    }

    /**
     * Ends, and writes the recording beside its flame graph.
     *
     * @param report the scenario's JSON file, by which both are called
     * @return the flame graph
     */
    public Path write(Path report) {
        String name = report.getFileName().toString().replaceFirst("\\.json$", "");
        Path recording = report.resolveSibling(name + ".jfr").toAbsolutePath();
        jcmd("JFR.stop", "name=" + NAME, "filename=" + recording);
        try {
            return Files.writeString(report.resolveSibling(name + ".svg"), FlameGraph.svg(read(recording)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flame read(Path recording) throws IOException {
        Flame all = new Flame("all");
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (stack != null && event.getEventType().getName().equals(SAMPLE)) {
                    all.add(outermostFirst(stack));
                }
            }
        }
        return all;
    }

    private static List<String> outermostFirst(RecordedStackTrace stack) {
        List<String> names = new ArrayList<>();
        for (RecordedFrame frame : stack.getFrames().reversed()) {
            RecordedMethod method = frame.getMethod();
            // what the JVM makes for lambdas differs from start to start, and says nothing
            names.add(method.getType().getName().replaceFirst("\\$\\$Lambda.*", "") + "." + method.getName());
        }
        return names;
    }

    private void jcmd(String... words) {
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process)));
        all.addAll(List.of(words));
        try {
            int code = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new Fault("jcmd " + words[0] + " did not work on the server");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
