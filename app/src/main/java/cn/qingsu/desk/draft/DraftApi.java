package cn.qingsu.desk.draft;

import cn.qingsu.identity.Officer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The officer's own drafts, for the page's script. A key is {@code case:action}. */
@RestController
@RequestMapping(path = "/desk/drafts/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftApi {

    private static final int LONGEST = 200_000;
    private static final String KEY = "[0-9A-Za-z:._-]{1,100}";

    private final Drafts drafts;

    DraftApi(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    ResponseEntity<String> get(@PathVariable String key, @AuthenticationPrincipal Officer officer) {
        return drafts.find(officer.account(), checked(key))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /**
     * @param seen the {@code mark} of the draft that the page knows; empty for none, absent if it does not know
     * @return 409 with the draft that is kept, if another window has written it since; nothing is changed then
     */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> put(
            @PathVariable String key,
            @RequestHeader(name = "X-Qingsu-Draft-Seen", required = false) @Nullable String seen,
            @RequestBody JsonNode content,
            @AuthenticationPrincipal Officer officer) {
        String text = content.toString();
        if (text.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        Optional<String> kept = seen == null ? Optional.empty() : drafts.find(officer.account(), checked(key));
        if (kept.filter(other -> !mark(other).equals(seen)).isPresent()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(kept.get());
        }
        drafts.keep(officer.account(), checked(key), text);
        return ResponseEntity.noContent().build();
    }

    private static String mark(String draft) {
        return JsonMapper.shared().readTree(draft).path("mark").asString("");
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String key, @AuthenticationPrincipal Officer officer) {
        drafts.forget(officer.account(), checked(key));
    }

    private static String checked(String key) {
        if (!key.matches(KEY)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return key;
    }
}
