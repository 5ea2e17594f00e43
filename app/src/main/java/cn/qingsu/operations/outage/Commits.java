package cn.qingsu.operations.outage;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Marks requests in which something was committed: if the database goes away after that, nobody may be told that nothing was done. */
@Component
class Commits implements TransactionExecutionListener {

    private static final String MARK = Commits.class.getName();

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable fault) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && !transaction.isReadOnly()) {
            request.setAttribute(MARK, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Whether something was committed while this request was worked on, or may have been. */
    static boolean in(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
