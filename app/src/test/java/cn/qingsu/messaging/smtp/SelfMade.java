package cn.qingsu.messaging.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that a server has made for itself, with the JDK's own tool. */
final class SelfMade {

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final KeyStore store;

    /** @param name of the server, such as {@code ip:127.0.0.1} or {@code dns:mail.example.com} */
    SelfMade(Path folder, String name) {
        this.folder = folder;
        Path file = folder.resolve(name.replaceAll("[^a-z0-9]", "-") + ".p12");
        try {
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "mail",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=mail",
                            "-ext",
                            "san=" + name,
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (tool.waitFor() != 0) {
                throw new AssertionError("keytool has made no certificate");
            }
            store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException | GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    /** What the server shows. */
    SSLContext identity() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    /** What a city that believes it writes down. */
    Path pem() {
        try {
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(store.getCertificate("mail").getEncoded());
            return Files.writeString(
                    Files.createTempFile(folder, "authority", ".pem"),
                    "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n",
                    StandardCharsets.US_ASCII);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }
}
