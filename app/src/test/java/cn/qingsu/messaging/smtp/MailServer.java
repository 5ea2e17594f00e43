package cn.qingsu.messaging.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that speaks SMTP (RFC 5321) to those who come from this machine, and misbehaves as a test wants. */
public final class MailServer implements AutoCloseable {

    /** What it does instead of taking a letter. */
    public enum Mood {
        TAKES,
        GREETS_BUSY,
        HANGS_UP_AT_ONCE,
        SAYS_NOTHING,
        ANSWERS_LETTER_BY_LETTER,
        WANTS_A_PASSWORD,
        DENIES_PASSWORDS,
        KNOWS_NO_SENDER,
        KNOWS_NO_SUCH_MAILBOX,
        HAS_A_FULL_MAILBOX,
        GREYLISTS,
        WANTS_NO_DATA,
        REFUSES_WHAT_IT_READ,
        IS_OUT_OF_SPACE,
        HANGS_UP_AFTER_DATA
    }

    /** From when on what is said is encrypted. */
    enum Encryption {
        NONE,
        AT_ONCE,
        WHEN_ASKED
    }

    /** A letter as it was taken. */
    public record Letter(String from, String to, String id, String subject, String body) {}

    private static final Map<Mood, String> MAIL = Map.of(Mood.KNOWS_NO_SENDER, "550 5.7.1 not from you");
    private static final Map<Mood, String> RCPT = Map.of(
            Mood.KNOWS_NO_SUCH_MAILBOX, "550 5.1.1 <wangxm@example.com> unknown",
            Mood.HAS_A_FULL_MAILBOX, "552 5.2.2 full",
            Mood.GREYLISTS, "450 4.7.1 come again");
    private static final Map<Mood, String> END =
            Map.of(Mood.REFUSES_WHAT_IT_READ, "554 5.6.0 no", Mood.IS_OUT_OF_SPACE, "452 4.3.1 no room");

    private final Encryption encryption;
    private final @Nullable SSLContext identity;
    private final ServerSocket socket;
    private final List<String> heardInClear = new CopyOnWriteArrayList<>();
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.TAKES;
    private volatile boolean running = true;

    /** In clear, without anything else. */
    public MailServer() {
        this(Encryption.NONE, null);
    }

    /** @param identity what it shows as who it is; null if it cannot encrypt */
    MailServer(Encryption encryption, @Nullable SSLContext identity) {
        this.encryption = encryption;
        this.identity = identity;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("mail-server").start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void mood(Mood now) {
        mood = now;
    }

    /** In the order in which they were taken. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** The commands that came unencrypted. */
    List<String> heardInClear() {
        return List.copyOf(heardInClear);
    }

    public void forget() {
        letters.clear();
        mood = Mood.TAKES;
    }

    private void listen() {
        while (running) {
            try {
                Socket client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                running = false;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (encryption == Encryption.AT_ONCE) {
                converse(encrypted(client), true);
            } else {
                converse(client, false);
            }
        } catch (IOException gone) {
            // the client left
        } finally {
            open.remove(client);
        }
    }

    private Socket encrypted(Socket client) throws IOException {
        SSLSocket line = (SSLSocket)
                Objects.requireNonNull(identity).getSocketFactory().createSocket(client, null, client.getPort(), true);
        line.setUseClientMode(false);
        line.startHandshake();
        return line;
    }

    /** @param fromTheStart whether nobody else can read it from the start */
    private void converse(Socket client, boolean fromTheStart) throws IOException {
        boolean hidden = fromTheStart;
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        Mood now = mood;
        switch (now) {
            case HANGS_UP_AT_ONCE -> {
                return;
            }
            case SAYS_NOTHING -> {
                in.readLine();
                return;
            }
            case ANSWERS_LETTER_BY_LETTER -> {
                while (running) {
                    out.write('2');
                    out.flush();
                    LockSupport.parkNanos(50_000_000);
                }
                return;
            }
            default -> say(out, now == Mood.GREETS_BUSY ? "421 4.3.2 busy" : "220 mail.example.com ESMTP");
        }
        String from = "";
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
            if (!hidden) {
                heardInClear.add(command);
            }
            switch (command) {
                case "EHLO" -> say(out, abilities(now, hidden));
                case "STARTTLS" -> {
                    say(out, "220 2.0.0 go ahead");
                    Socket secret = encrypted(client);
                    in = new BufferedReader(new InputStreamReader(secret.getInputStream(), StandardCharsets.US_ASCII));
                    out = secret.getOutputStream();
                    hidden = true;
                }
                case "AUTH" -> say(out, now == Mood.DENIES_PASSWORDS ? "535 5.7.8 no" : "235 2.7.0 welcome");
                case "MAIL" -> {
                    from = line.replaceAll("(?i)^MAIL FROM:<([^>]*)>.*", "$1");
                    say(out, MAIL.getOrDefault(now, "250 2.1.0 sender"));
                }
                case "RCPT" -> {
                    to = line.replaceAll("(?i)^RCPT TO:<([^>]*)>.*", "$1");
                    say(out, RCPT.getOrDefault(now, "250 2.1.5 recipient"));
                }
                case "DATA" -> {
                    if (now == Mood.WANTS_NO_DATA) {
                        say(out, "451 4.3.0 not now");
                        break;
                    }
                    say(out, "354 go on");
                    String data = data(in);
                    if (now == Mood.HANGS_UP_AFTER_DATA) {
                        return;
                    }
                    String answer = END.getOrDefault(now, "250 2.0.0 taken");
                    if (answer.startsWith("250")) {
                        letters.add(LetterReading.read(from, to, data));
                    }
                    say(out, answer);
                }
                case "QUIT" -> {
                    say(out, "221 2.0.0 bye");
                    return;
                }
                default -> say(out, "250 2.0.0 well");
            }
        }
    }

    private String abilities(Mood now, boolean hidden) {
        List<String> lines = new ArrayList<>(List.of("mail.example.com"));
        if (encryption == Encryption.WHEN_ASKED && !hidden) {
            lines.add("STARTTLS");
        }
        if (now == Mood.WANTS_A_PASSWORD || now == Mood.DENIES_PASSWORDS) {
            lines.add("AUTH PLAIN");
        }
        String last = lines.removeLast();
        return lines.stream().map(line -> "250-" + line + "\r\n").collect(Collectors.joining()) + "250 " + last;
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
        }
        return data.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        running = false;
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
