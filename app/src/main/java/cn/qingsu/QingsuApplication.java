package cn.qingsu;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The application: one deployable made of the modules directly under this package. Beans are named by their full class
 * names, so that two modules may each have a {@code Tasks}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "青诉 Qingsu")
public class QingsuApplication {

    /** The one clock; whatever needs the time is given it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
