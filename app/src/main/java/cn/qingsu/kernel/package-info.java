/**
 * 内核: the words that every module speaks: typed ids, {@link cn.qingsu.kernel.Decision}, keyset paging, city time,
 * geometry values. Publishes only values; knows no other module; holds no state.
 */
@ApplicationModule(
        displayName = "内核",
        allowedDependencies = {})
@NullMarked
package cn.qingsu.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
