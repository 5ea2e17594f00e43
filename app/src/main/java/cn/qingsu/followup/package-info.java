/**
 * 回访: asks the requester how it went and decides what follows. Publishes {@link cn.qingsu.followup.Callbacks} for the
 * call-back desk and the portal's rating, with the unit's claim and the citizen's verdict side by side. Follows replies,
 * approvals, tries and verdicts of {@link cn.qingsu.request.RequestEvent}.
 */
@ApplicationModule(
        displayName = "回访",
        allowedDependencies = {"kernel", "journal", "city", "identity", "request"})
@NullMarked
package cn.qingsu.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
