package cn.qingsu.desk.hold;

import cn.qingsu.desk.hold.Held.Told;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The officer's own waiting commands, for the page's script. */
@RestController
@RequestMapping(path = "/desk/held", produces = MediaType.APPLICATION_JSON_VALUE)
class HeldApi {

    /** Header values are ASCII. */
    private final JsonMapper ascii =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final HeldCommands held;
    private final Clock clock;

    HeldApi(HeldCommands held, Clock clock) {
        this.clock = clock;
        this.held = held;
    }

    @GetMapping
    List<Told> mine(@AuthenticationPrincipal Officer officer) {
        return held.of(officer.account(), clock.instant());
    }

    /** 撤销; what has been done meanwhile is done. */
    @PostMapping("/{id}/undo")
    ResponseEntity<Void> undo(@PathVariable String id, @AuthenticationPrincipal Officer officer) {
        long which = id(id);
        Optional<RequestId> request = held.request(which, officer.account());
        boolean taken = held.takeBack(which, officer.account());
        Map<String, Object> news = new LinkedHashMap<>();
        if (taken) {
            news.put("toast", Map.of("text", "已撤销，诉求还在原处"));
            news.put(
                    "qingsu:undone",
                    Map.of("case", request.map(RequestId::toString).orElse("")));
        } else {
            news.put("toast", Map.of("text", "已经生效，不能撤销", "tone", "red"));
        }
        return ResponseEntity.status(HttpStatus.NO_CONTENT)
                .header("HX-Trigger", ascii.writeValueAsString(news))
                .build();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id, @AuthenticationPrincipal Officer officer) {
        held.read(id(id), officer.account());
    }

    private static long id(String text) {
        try {
            return TimeSorted.parse(text);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }
}
