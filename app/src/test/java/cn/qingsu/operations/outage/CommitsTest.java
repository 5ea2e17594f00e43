package cn.qingsu.operations.outage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.operations.unavailable.UnavailableAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The database goes away after a command was carried out and before its answer was made. */
class CommitsTest {

    private static final RunningApplication QINGSU = RunningApplication.shared();

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/requests");

    CommitsTest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void commit(boolean readOnly) {
        TransactionTemplate transaction = new TransactionTemplate(QINGSU.bean(PlatformTransactionManager.class));
        transaction.setReadOnly(readOnly);
        transaction.executeWithoutResult(
                status -> QINGSU.sql().sql("select 1").query(Integer.class).single());
    }

    private MockHttpServletResponse away() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new DatabaseAwayAnswers(QINGSU.bean(UnavailableAnswer.class))
                .resolveException(request, response, null, new IllegalStateException(new DatabaseAway()));
        assertThat(response.getStatus()).isEqualTo(503);
        return response;
    }

    @Test
    void after_a_commit_nobody_is_told_that_nothing_was_done() {
        commit(false);
        assertThat(away().getHeader(HttpHeaders.RETRY_AFTER)).isNull();
    }

    @Test
    void who_only_read_may_come_again() {
        commit(true);
        assertThat(away().getHeader(HttpHeaders.RETRY_AFTER)).isNotNull();
    }
}
