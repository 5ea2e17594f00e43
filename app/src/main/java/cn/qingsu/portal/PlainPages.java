package cn.qingsu.portal;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that only tell something. */
@Controller
class PlainPages {

    /** Secret links, forms and staff pages are nobody's search results. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /portal/r/
            Disallow: /desk
            Disallow: /login
            Disallow: /api/
            """;

    @GetMapping("/portal/privacy")
    String privacy() {
        return "portal/privacy";
    }

    @GetMapping("/portal/accessibility")
    String accessibility() {
        return "portal/accessibility";
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(ROBOTS);
    }
}
