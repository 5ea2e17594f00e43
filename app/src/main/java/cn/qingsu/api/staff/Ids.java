package cn.qingsu.api.staff;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;

/** Reads ids out of addresses. */
final class Ids {

    private Ids() {}

    static Decision<RequestId> request(String text) {
        try {
            return Decision.accepted(RequestId.parse(text));
        } catch (IllegalArgumentException noId) {
            return Decision.refused("unknown-request", "规则 1", "没有找到这件诉求，请核对编号。");
        }
    }
}
