package cn.qingsu.desk.training;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Lets in who holds one of some roles. */
final class Allowed {

    private Allowed() {}

    /**
     * The officer in the first of the roles that he holds.
     *
     * @throws ResponseStatusException with 403 for anybody else
     */
    static Author only(Officer officer, Role... roles) {
        return Arrays.stream(roles)
                .filter(officer::has)
                .findFirst()
                .map(officer::as)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
