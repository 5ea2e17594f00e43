package cn.qingsu.operations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /css/tokens.css, FREE",
        "GET, /js/outbox.mjs, FREE",
        "GET, /desk/live, FREE",
        "POST, /operations/tasks, FREE",
        "GET, /, CITIZEN",
        "POST, /portal/submit, CITIZEN",
        "GET, /portal/r/abc/mark, CITIZEN",
        "POST, /api/v1/public/requests, CITIZEN",
        "POST, /login, COMMAND",
        "POST, /desk/cases/1/commands/reply, COMMAND",
        "GET, /desk/cases/1, COMMAND",
        "PUT, /desk/drafts/1, COMMAND",
        "POST, /api/v1/requests/1/commands/accept, COMMAND",
        "GET, /api/v1/requests/1, COMMAND",
        "GET, /desk, READING",
        "GET, /desk/queue/pending, READING",
        "POST, /desk/search, READING",
        "GET, /api/v1/queues/pending, READING",
        "GET, /api-docs, READING",
        "POST, /portal/files, FILES",
        "POST, /desk/files, FILES",
        "POST, /api/v1/files, FILES",
        "POST, /api/v1/public/files, FILES",
        "GET, /portal/r/abc/files/1, FILES",
        "GET, /desk/cases/1/files/2, FILES",
        "GET, /desk/cases/1/files/2/small, COMMAND",
        "GET, /portal/r/abc/files/1/small, CITIZEN",
        "POST, /desk/cases/1/files, COMMAND",
        "GET, /cssx, READING"
    })
    void every_address_has_its_lane(String method, String path, String lane) {
        assertThat(Traffic.lane(method, path).map(Lane::name).orElse("FREE")).isEqualTo(lane);
    }
}
