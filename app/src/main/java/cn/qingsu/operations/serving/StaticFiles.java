package cn.qingsu.operations.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets browsers keep what pages load. The staff's modules import each other, so a new one must never meet an old one after an
 * upgrade: they are asked for each time, and cost a short answer if they are the same. What stands alone is kept for ten minutes
 * unasked, so that on a slow network the next page of a citizen needs nothing but itself.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();
    private static final CacheControl ASKED = CacheControl.noCache().cachePublic();
    private static final List<String> ALONE =
            List.of("/css/citizen.css", "/js/citizen.mjs", "/js/theme.mjs", "/img/**", "/vendor/**");

    private final Map<String, String> marks = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String path : ALONE) {
            add(registry, path, KEPT);
        }
        add(registry, "/css/**", ASKED);
        add(registry, "/js/**", ASKED);
    }

    private void add(ResourceHandlerRegistry registry, String path, CacheControl kept) {
        // what is named in full is looked for by its full path
        String folder = path.endsWith("**") ? path.substring(0, path.length() - 2) : "/";
        registry.addResourceHandler(path)
                .addResourceLocations("classpath:/static" + folder)
                .setCacheControl(kept)
                .setUseLastModified(false) // of a file in a jar it says little
                .setEtagGenerator(this::mark);
    }

    /** A weak one, since with a strong one the server would not pack it. */
    private String mark(Resource file) {
        return marks.computeIfAbsent(file.getDescription(), unknown -> {
            try {
                return "W/\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + "\"";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
