/**
 * 市民端: the citizen's web pages, made for a phone and for old eyes: say what is wrong, follow it hop by hop, rate it.
 * Publishes pages only. Follows the journal for what everybody may know of cases; one's own it reads through {@link cn.qingsu.request.CitizenCases}, which knows no internal matters.
 */
@ApplicationModule(
        displayName = "市民端",
        allowedDependencies = {
            "kernel",
            "journal",
            "city",
            "identity",
            "request",
            "intake",
            "intake :: attachment",
            "followup",
            "knowledge"
        })
@NullMarked
package cn.qingsu.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
