package cn.qingsu.request;

import cn.qingsu.kernel.RequestId;

/**
 * What the requester is told.
 *
 * @param number short enough to be read out over the phone
 * @param existedBefore true when the same channel and source number had been registered already; nothing was added
 */
public record Registered(RequestId id, String number, boolean existedBefore) {}
