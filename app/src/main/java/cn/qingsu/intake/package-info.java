/**
 * 受理: every request comes in through one door, from portal, desk, API and files: checked, completed by defaults that are
 * data, registered once. Publishes {@link cn.qingsu.intake.Intake}, {@link cn.qingsu.intake.EmergencyWords} and {@link
 * cn.qingsu.intake.RequestImport}. Follows nothing.
 */
@ApplicationModule(
        displayName = "受理",
        allowedDependencies = {"kernel", "journal", "city", "identity", "request"})
@NullMarked
package cn.qingsu.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
