package cn.qingsu.desk.draft;

import cn.qingsu.identity.Officer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

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

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String key, @RequestBody JsonNode content, @AuthenticationPrincipal Officer officer) {
        String text = content.toString();
        if (text.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        drafts.keep(officer.account(), checked(key), text);
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
