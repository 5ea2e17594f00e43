/**
 * 转办: which unit handles a request. What the city's past orders teach is learned here ({@code learning}); nothing of it is
 * decided without a person unless the city says so. Publishes {@code learning}. Follows nothing.
 */
@ApplicationModule(
        displayName = "转办",
        allowedDependencies = {"kernel"})
@NullMarked
package cn.qingsu.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
