package cn.qingsu.desk.catalogue;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Lets in who may change the catalogue: reviewers, who know the cases, and administrators. */
final class Editors {

    private Editors() {}

    /** @throws ResponseStatusException with 403 for anybody else */
    static Author only(Officer officer) {
        if (officer.has(Role.REVIEWER)) {
            return officer.as(Role.REVIEWER);
        }
        if (officer.has(Role.ADMINISTRATOR)) {
            return officer.as(Role.ADMINISTRATOR);
        }
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
