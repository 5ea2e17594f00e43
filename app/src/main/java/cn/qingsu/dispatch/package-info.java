/**
 * 转办: which unit handles a request. What the city's past orders teach is learned here ({@code learning}), what a text says is read here ({@code reading}); nothing of it is
 * decided without a person unless the city says so. Publishes {@code learning} and {@code reading}. Follows nothing.
 */
@ApplicationModule(
        displayName = "转办",
        allowedDependencies = {"kernel", "city", "identity", "request"})
@NullMarked
package cn.qingsu.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
