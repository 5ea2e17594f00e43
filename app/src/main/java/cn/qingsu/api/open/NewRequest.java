package cn.qingsu.api.open;

import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.CoordinateSystem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem in a citizen's own words.
 *
 * @param text at most 5,000 characters; no category is asked
 * @param address where the fact is, in words
 * @param point where the fact is, on a map
 * @param email where to write to as the matter moves on
 * @param anonymous nobody is to know who wrote; name and phone are then left out
 * @param confidential only the hotline knows who wrote, not the handling unit
 * @param callback whether to be called when it is done
 * @param files the tokens of files that were uploaded before
 * @param channel by which the citizen came; must be one by which people write themselves
 */
@Schema(description = "市民用自己的话反映的一件事；不需要选分类")
public record NewRequest(
        @Schema(description = "要反映的事，最多 5000 字", example = "瑞海北路7号瑞海景园有集装箱挡住消防通道，请尽快清理。")
        String text,

        @Schema(description = "事发地址", example = "市北区瑞海北路7号") @Nullable
        String address,

        @Schema(description = "地图上的点") @Nullable Point point,

        @Schema(description = "姓名，可不填", example = "王小明") @Nullable
        String name,

        @Schema(description = "手机号码，或带区号的固定电话", example = "13800001234") @Nullable
        String phone,

        @Schema(description = "电子邮箱，可不填；填了就按进度写信告知", example = "name@example.com") @Nullable
        String email,

        @Schema(description = "匿名：不留姓名、电话和邮箱") @Nullable Boolean anonymous,
        @Schema(description = "保密：承办单位看不到是谁反映的") @Nullable Boolean confidential,
        @Schema(description = "办完后是否需要回访") @Nullable Boolean callback,

        @Schema(description = "上传附件时得到的 token") @Nullable List<String> files,

        @Schema(description = "来源渠道，默认政府网站", example = "WEBSITE") @Nullable
        ChannelCode channel) {

    /** @param system WGS84 if absent; what other maps give is converted */
    public record Point(
            @Schema(example = "120.3563") Double lon,
            @Schema(example = "36.1189") Double lat,
            @Schema(description = "坐标系，默认 WGS84") @Nullable CoordinateSystem system) {}
}
