/**
 * 身份: staff accounts with role × unit scope, sign-in and sessions, sealed personal data of requesters, the log of views.
 * Publishes {@link cn.qingsu.identity.Officer} (the principal), {@link cn.qingsu.identity.Access}, {@link
 * cn.qingsu.identity.Requesters}, {@link cn.qingsu.identity.Addresses}, {@link cn.qingsu.identity.Views}, {@link cn.qingsu.identity.Accounts}. Follows nothing.
 */
@ApplicationModule(
        displayName = "身份",
        allowedDependencies = {"city", "journal", "kernel"})
@NullMarked
package cn.qingsu.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
