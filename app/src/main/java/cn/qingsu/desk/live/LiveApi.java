package cn.qingsu.desk.live;

import cn.qingsu.identity.Officer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** News for an open page, as server-sent events: {@code counts}, {@code rows}, {@code case}, {@code viewers}. */
@RestController
@ConditionalOnWebApplication
class LiveApi {

    private final LivePages pages;

    LiveApi(LivePages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@AuthenticationPrincipal Officer officer, HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        return pages.open(officer);
    }
}
