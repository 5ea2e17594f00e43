/**
 * 转办: which unit handles a request. What a text says is read here ({@code reading}); the dispatch catalogue (职责清单) decides by the order
 * of rules 4; what the city's past orders teach is learned beside it; both together advise whoever dispatches, and nothing is dispatched
 * without a person unless the city says so. Publishes {@code accuracy}, {@code advice}, {@code auto}, {@code catalogue}, {@code language},
 * {@code learning}, {@code lesson}, {@code reading}, {@code setting} and {@code training}. Follows dispatches, returns, consultations,
 * replies and verdicts of {@link cn.qingsu.request.RequestEvent}.
 */
@ApplicationModule(
        displayName = "转办",
        allowedDependencies = {"kernel", "journal", "retention", "city", "identity", "request"})
@NullMarked
package cn.qingsu.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
