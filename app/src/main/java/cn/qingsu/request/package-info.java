/**
 * 诉求: the case that the citizen knows by its number, and the hand-overs to units. Publishes the commands ({@link
 * cn.qingsu.request.ServiceRequests}), what desks read ({@link cn.qingsu.request.Cases}) and the events of a request's life
 * ({@link cn.qingsu.request.RequestEvent}). Follows nothing; its alarms are its own.
 */
@ApplicationModule(
        displayName = "诉求",
        allowedDependencies = {"kernel", "journal", "retention", "city", "identity"})
@NullMarked
package cn.qingsu.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
