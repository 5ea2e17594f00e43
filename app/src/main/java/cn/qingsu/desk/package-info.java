/**
 * 工作台: the staff's web pages, one sub-package per desk, all in the shell of templates/shell/desk.html. Publishes nothing;
 * a desk composes what the modules below it answer. Follows the journal's tail for live news, never to keep state.
 */
@ApplicationModule(
        displayName = "工作台",
        allowedDependencies = {
            "kernel",
            "journal",
            "city",
            "identity",
            "request",
            "intake",
            "intake :: attachment",
            "dispatch :: accuracy",
            "dispatch :: advice",
            "dispatch :: auto",
            "dispatch :: catalogue",
            "dispatch :: language",
            "dispatch :: learning",
            "dispatch :: lesson",
            "dispatch :: reading",
            "dispatch :: setting",
            "dispatch :: training",
            "followup",
            "search",
            "messaging",
            "knowledge",
            "telephony"
        })
@NullMarked
package cn.qingsu.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
