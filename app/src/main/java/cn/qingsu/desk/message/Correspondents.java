package cn.qingsu.desk.message;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.messaging.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who may look over all messages, and who may change how they are worded. */
final class Correspondents {

    private Correspondents() {}

    /** @throws ResponseStatusException with 403 for whoever neither sends messages nor answers for how the hotline works */
    static void only(Officer officer, Messages messages) {
        if (!messages.mayAct(officer)
                && !officer.has(Role.SUPERVISOR)
                && !officer.has(Role.AUDITOR)
                && !officer.has(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** @throws ResponseStatusException with 403 for anybody but administrators */
    static Author administrator(Officer officer) {
        if (!officer.has(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return officer.as(Role.ADMINISTRATOR);
    }
}
