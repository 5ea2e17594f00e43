package cn.qingsu.operations.task;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where commands of the same machine have tasks run by the server, and hear how they go. */
@RestController
@Hidden
@RequestMapping("/operations")
class TaskPages {

    private final Tasks tasks;
    private final JsonMapper json;
    private final Clock clock;

    TaskPages(Tasks tasks, JsonMapper json, Clock clock) {
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/alive")
    String alive() {
        return "alive";
    }

    @PostMapping("/tasks")
    void run(@RequestBody Call call, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        MessageStream messages = new MessageStream(response.getOutputStream(), json, clock);
        messages.end(tasks.run(call, messages));
    }
}
