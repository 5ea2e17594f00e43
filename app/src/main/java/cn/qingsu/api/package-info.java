/**
 * 开放接口: the JSON API under {@code /api/v1}, for the public and for staff's programs, and its document. Publishes nothing; like
 * a page it composes what the modules below it answer, and says every refusal as problem+json. Follows nothing.
 */
@ApplicationModule(
        displayName = "开放接口",
        allowedDependencies = {
            "kernel",
            "journal",
            "city",
            "identity",
            "request",
            "intake",
            "dispatch :: reading",
            "followup",
            "intake :: attachment",
            "telephony"
        })
@NullMarked
package cn.qingsu.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
