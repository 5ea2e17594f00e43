package cn.qingsu.messaging.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Believes the certificates that a city names, and those that were issued by them, and no others. */
final class Authorities {

    private Authorities() {}

    /**
     * @param file one or several certificates as PEM
     * @throws IllegalArgumentException if there is none in it
     */
    static SSLSocketFactory of(Path file) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(file));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException fault) {
            throw new IllegalArgumentException(
                    "qingsu.messaging.smtp.authorities: no certificates can be read from " + file, fault);
        }
    }

    private static KeyStore store(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (read.isEmpty()) {
                throw new IOException("it holds none");
            }
            for (Certificate each : read) {
                store.setCertificateEntry(String.valueOf(store.size()), each);
            }
        }
        return store;
    }
}
