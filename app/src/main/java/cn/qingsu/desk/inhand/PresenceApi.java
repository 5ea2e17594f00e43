package cn.qingsu.desk.inhand;

import cn.qingsu.desk.inhand.Crowd.Seen;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a desk's page says of itself and asks about others. */
@RestController
class PresenceApi {

    private static final int ROWS = 300;
    private static final String PAGE = "[0-9a-f]{8,32}";

    private final OpenCases open;
    private final CasesInHand inHand;
    private final Cases cases;

    PresenceApi(OpenCases open, CasesInHand inHand, Cases cases) {
        this.open = open;
        this.inHand = inHand;
        this.cases = cases;
    }

    /**
     * What a page shows.
     *
     * @param page names the page
     * @param open the case that is open; null for none
     * @param rows the cases that are listed
     */
    record Here(
            String page, @Nullable String open, @Nullable List<String> rows) {}

    @PostMapping(path = "/desk/presence", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Seen> here(@RequestBody Here here, @AuthenticationPrincipal Officer officer) {
        if (!String.valueOf(here.page()).matches(PAGE)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        RequestId opened = here.open() == null ? null : Ids.request(here.open());
        if (opened != null && !open.isOpen(here.page(), opened, officer.account())) {
            visible(opened, officer);
        }
        open.open(here.page(), opened, officer);
        if (opened != null) {
            inHand.stays(opened, officer.account());
        }
        List<RequestId> asked = Stream.concat(
                        Stream.ofNullable(opened),
                        Objects.requireNonNullElse(here.rows(), List.<String>of()).stream()
                                .limit(ROWS)
                                .map(Ids::request))
                .distinct()
                .toList();
        return told(asked, officer);
    }

    private List<Seen> told(List<RequestId> asked, Officer officer) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<RequestId, Crowd> crowds =
                Crowds.gathered(List.copyOf(inHand.of(asked).values()), open.at(asked));
        Set<RequestId> others = crowds.values().stream()
                .filter(crowd -> !crowd.concerns(officer))
                .map(Crowd::request)
                .collect(Collectors.toSet());
        Map<RequestId, CaseRow> visible = others.isEmpty() ? Map.of() : cases.rows(others, officer);
        List<Seen> told = new ArrayList<>();
        for (Crowd crowd : crowds.values()) {
            if (!others.contains(crowd.request()) || visible.containsKey(crowd.request())) {
                told.add(crowd.seenBy(officer.account()));
            }
        }
        return told;
    }

    /** The page is left. */
    @DeleteMapping("/desk/presence/{page}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(@PathVariable String page, @AuthenticationPrincipal Officer officer) {
        open.close(page, officer.account());
    }

    /** 我来办. 409 with whoever was faster. */
    @PostMapping(path = "/desk/cases/{id}/in-hand", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Seen> take(@PathVariable String id, @AuthenticationPrincipal Officer officer) {
        RequestId request = Ids.request(id);
        visible(request, officer);
        InHand now = inHand.take(request, officer);
        Seen seen = new Crowd(request, now, List.of()).seenBy(officer.account());
        return ResponseEntity.status(now.account().equals(officer.account()) ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(seen);
    }

    /** 放下. */
    @DeleteMapping("/desk/cases/{id}/in-hand")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String id, @AuthenticationPrincipal Officer officer) {
        inHand.release(Ids.request(id), officer.account());
    }

    private void visible(RequestId request, Officer officer) {
        if (cases.row(request, officer).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
