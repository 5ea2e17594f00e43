package cn.qingsu.desk.phrase;

import cn.qingsu.desk.shell.Ids;
import cn.qingsu.identity.Officer;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Offers the standard texts that fit a case and a command, filled from the case, for the page's script. */
@RestController
class PhraseApi {

    private final Phrases phrases;
    private final PhraseFilling filling;
    private final Cases cases;

    PhraseApi(Phrases phrases, PhraseFilling filling, Cases cases) {
        this.phrases = phrases;
        this.filling = filling;
        this.cases = cases;
    }

    /** A text as it would be inserted. */
    record Offered(String title, String scope, String text) {}

    /** @param id the case; none while a request is being registered */
    @GetMapping(path = "/desk/phrases/offer", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Offered> offer(
            @RequestParam(name = "case", required = false) @Nullable String id,
            @RequestParam(defaultValue = "") String action,
            @AuthenticationPrincipal Officer officer) {
        CaseRow row = id == null
                ? null
                : cases.row(Ids.request(id), officer)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<PhraseVariable, String> values = filling.values(row, officer);
        return phrases
                .fitting(officer, action, row == null ? null : row.state(), row == null ? null : row.category())
                .stream()
                .map(phrase ->
                        new Offered(phrase.title(), phrase.scope().label(), PhraseText.filled(phrase.text(), values)))
                .toList();
    }
}
