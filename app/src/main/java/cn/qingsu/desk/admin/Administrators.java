package cn.qingsu.desk.admin;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Lets administrators in and nobody else. */
final class Administrators {

    private Administrators() {}

    /** @throws ResponseStatusException with 403 for anybody else */
    static Author only(Officer officer) {
        if (!officer.has(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return officer.as(Role.ADMINISTRATOR);
    }
}
