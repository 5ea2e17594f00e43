package cn.qingsu.desk.shell;

import cn.qingsu.kernel.RequestId;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Ids as they stand in addresses. */
public final class Ids {

    private Ids() {}

    /** @throws ResponseStatusException with 404 if {@code text} is no id */
    public static RequestId request(String text) {
        try {
            return RequestId.parse(text);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }
}
