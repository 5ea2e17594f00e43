package cn.qingsu.portal;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaShapes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The city's boundaries for every map, with the attribution that must stand beside them in each feature. */
@RestController
@Tag(name = "公众")
class PublicAreas {

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json;charset=UTF-8");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{2,20}");

    private final AreaShapes shapes;

    PublicAreas(AreaShapes shapes) {
        this.shapes = shapes;
    }

    @GetMapping("/api/v1/public/areas/districts.geojson")
    @Operation(summary = "区（市）边界", description = "GeoJSON，WGS-84；每个要素带 attribution，须在地图旁注明。")
    @Nullable
    ResponseEntity<String> districts(WebRequest request) {
        return answer(shapes.districts(), request);
    }

    /** @param district null: the streets of the whole city */
    @GetMapping("/api/v1/public/areas/streets.geojson")
    @Operation(summary = "镇街边界", description = "GeoJSON，WGS-84；approximate 为真的是示意边界。district 为区（市）代码，不带则为全市。")
    @Nullable
    ResponseEntity<String> streets(@RequestParam @Nullable String district, WebRequest request) {
        if (district == null) {
            return answer(shapes.streets(), request);
        }
        return answer(
                CODE.matcher(district).matches()
                        ? shapes.streets(new AreaCode(district))
                        : "{\"type\":\"FeatureCollection\",\"features\":[]}",
                request);
    }

    /** Boundaries change seldom: a browser asks again after an hour and gets 304 if they did not. */
    private static @Nullable ResponseEntity<String> answer(String geojson, WebRequest request) {
        // a weak one, since with a strong one the server would not pack it
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(geojson.getBytes(StandardCharsets.UTF_8)) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(GEOJSON)
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(geojson);
    }
}
