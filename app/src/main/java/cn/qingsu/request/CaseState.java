package cn.qingsu.request;

import cn.qingsu.kernel.RequestId;

/**
 * Where a request stands after a command.
 *
 * @param version to be given with the next command, so that two officers at once are noticed
 */
public record CaseState(RequestId id, String number, int version, State state) {}
