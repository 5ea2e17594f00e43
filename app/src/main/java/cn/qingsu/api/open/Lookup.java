package cn.qingsu.api.open;

import io.swagger.v3.oas.annotations.media.Schema;

/** Number and phone, in a body, since addresses are written into logs. */
public record Lookup(
        @Schema(example = "QD2611230000173") String number,
        @Schema(example = "13800001234") String phone) {

    @Override
    public String toString() {
        return "Lookup";
    }
}
