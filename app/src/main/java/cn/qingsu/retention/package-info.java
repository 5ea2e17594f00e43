/**
 * 留存: keeps what grows for ever in one partition for each month, so that the hot set stays small and old months can be moved
 * or dropped. Publishes {@link cn.qingsu.retention.Months}; follows nothing.
 */
@ApplicationModule(
        displayName = "留存",
        allowedDependencies = {"kernel"})
@NullMarked
package cn.qingsu.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
