package cn.qingsu.operations.gate;

import cn.qingsu.operations.unavailable.UnavailableAnswer;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate into the web server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GateConfiguration {

    /** Buffers of every connection, idle or not: a head of usual size is read, and a page written, in a few pieces. */
    private static final String READ_BUFFER = "2048";

    private static final String WRITE_BUFFER = "4096";

    /** How many of what a connection or a request used are kept for the next; the rest is given back after a rush. */
    private static final int KEPT = 256;

    private static final int FEWEST_PERMITS = 4;

    @Bean
    Gate gate(GateSettings settings, HikariDataSource pool) {
        int permits = Math.max(FEWEST_PERMITS, pool.getMaximumPoolSize() - settings.keptBack());
        return new Gate(new Permits(permits, settings), System::nanoTime);
    }

    @Bean
    Connections connections(GateSettings settings) {
        return Connections.ofThisProcess(settings);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> gateInWebServer(
            Gate gate,
            GateSettings settings,
            Connections connections,
            UnavailableAnswer answer,
            @Value("${qingsu.operations.data:}") String data) {
        long room = Runtime.getRuntime().maxMemory() / 8;
        ReadAhead bodies = new ReadAhead(settings.body(), room, System::nanoTime);
        Path incoming = Path.of(data.isEmpty() ? System.getProperty("java.io.tmpdir") : data, "incoming");
        ReadAhead files = new ReadAhead(
                settings.file().asBody(settings.body()),
                settings.file().room().toBytes(),
                System::nanoTime,
                () -> new Shelf.Disk(incoming));
        return factory -> {
            factory.setProtocol(PatientConnector.class.getName());
            factory.addContextValves(new GateValve(gate, bodies, files, answer));
            factory.addConnectorCustomizers(connector -> tune(connector, settings, connections));
        };
    }

    private static void tune(Connector connector, GateSettings settings, Connections connections) {
        if (connector.getProtocolHandler() instanceof PatientConnector patient) {
            patient.headWithin(settings.body().head());
            patient.setMaxConnections(connections.most());
            patient.setProcessorCache(KEPT);
            patient.setProperty("socket.bufferPool", String.valueOf(KEPT));
            patient.setProperty("socket.appReadBufSize", READ_BUFFER);
            patient.setProperty("socket.appWriteBufSize", WRITE_BUFFER);
        }
    }
}
