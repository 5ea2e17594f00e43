package cn.qingsu.api.open;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What the citizen keeps.
 *
 * @param token opens the case for whoever holds it; sent in the header {@code X-Tracking-Token}
 * @param link the progress page, relative to the portal
 * @param existedBefore true if the same form had come before; nothing was added
 */
public record Received(
        @Schema(description = "诉求编号", example = "QD2611230000173")
        String number,

        @Schema(description = "查询凭证，请妥善保存") String token,
        @Schema(description = "进度页面") String link,
        @Schema(description = "是否为重复提交") boolean existedBefore) {}
