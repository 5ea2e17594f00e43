/**
 * 话务: calls that agents take, started by hand or by a softphone, and what was registered during them. Publishes {@link
 * cn.qingsu.telephony.Calls} for the agent's desk and the API, {@link cn.qingsu.telephony.Handovers} for records that are pushed to an
 * emergency service, and {@link cn.qingsu.telephony.CallEvent} in the journal. Follows nothing.
 */
@ApplicationModule(
        displayName = "话务",
        allowedDependencies = {"kernel", "journal", "city", "identity", "request"})
@NullMarked
package cn.qingsu.telephony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
