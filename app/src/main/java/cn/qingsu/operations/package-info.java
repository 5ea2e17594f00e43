/**
 * 运维: the command line, the embedded database, the doctor; the top floor, which may look into every module. Publishes
 * nothing to other modules; follows nothing.
 */
@ApplicationModule(displayName = "运维")
@NullMarked
package cn.qingsu.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
