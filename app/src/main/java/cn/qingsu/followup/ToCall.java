package cn.qingsu.followup;

import cn.qingsu.request.CaseRow;

/** A line of the call-back desk: the case as this officer may see it, and the call to make. */
public record ToCall(CaseRow row, CallbackTask task) {}
