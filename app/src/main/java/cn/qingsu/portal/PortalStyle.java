package cn.qingsu.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The styles of the citizen's pages in one piece: on a slow network each file of its own costs a trip. */
@RestController
class PortalStyle {

    private static final List<String> FILES =
            List.of("tokens", "base", "components", "attachments", "portal", "portal-pages", "portal-public");

    private final String all = FILES.stream().map(PortalStyle::read).collect(Collectors.joining("\n"));
    private final String tag = "W/\"" + DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)) + "\"";

    private static String read(String name) {
        try (InputStream file = PortalStyle.class.getResourceAsStream("/static/css/" + name + ".css")) {
            if (file == null) {
                throw new IllegalStateException("the style " + name + " is missing from the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/css/citizen.css")
    @Nullable
    ResponseEntity<String> styles(WebRequest request) {
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(all);
    }
}
