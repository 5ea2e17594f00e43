package cn.qingsu.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys to personal data lie.
 *
 * @param file outside the database, so that neither a stolen database nor a stolen backup of it shows a name
 */
@ConfigurationProperties("qingsu.keys")
record KeySettings(
        @DefaultValue("data/keys/personal-data.key") Path file) {}
