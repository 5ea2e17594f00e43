package cn.qingsu.api.staff;

import cn.qingsu.api.staff.ReadingAnswer.Guess;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.reading.Finding;
import cn.qingsu.dispatch.reading.RequestReader;
import cn.qingsu.dispatch.reading.RequestReading;
import cn.qingsu.dispatch.reading.TextToRead;
import cn.qingsu.dispatch.reading.place.Candidate;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.intake.EmergencyWord;
import cn.qingsu.intake.EmergencyWords;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Wgs84;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a text says, for programs in which agents write elsewhere. Nothing is kept. */
@RestController
@Tag(name = "诉求")
class ReadingApi {

    private final RequestReader reader;
    private final EmergencyWords danger;

    ReadingApi(RequestReader reader, EmergencyWords danger) {
        this.reader = reader;
        this.danger = danger;
    }

    /** A text to be read. */
    @Schema(description = "要读的文字；选过的位置和分类一并给出，会读得更准")
    public record Said(
            @Schema(example = "市南区云霄路社区的路灯坏了三天，没人修") String text,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable CategoryCode category) {

        @Override
        public String toString() {
            return "Said";
        }
    }

    @PostMapping("/api/v1/readings")
    @Operation(
            summary = "读出诉求里的地点、分类、类型、紧急程度等",
            description = "只给建议，不登记、不保存。每项都有出自原文的位置（从 0 数起的 UTF-16 单元）和把握（0 到 1）；地点说不准时给出问题和候选。")
    Decision<ReadingAnswer> read(@RequestBody Said said, @AuthenticationPrincipal Officer officer) {
        if (Stream.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER).noneMatch(officer::has)) {
            return Decision.refused("not-your-role", "权限：登记和转办诉求", "您的角色不登记、不转办诉求，不能使用这项建议。");
        }
        RequestReading reading = reader.read(new TextToRead(
                said.text(),
                point(said),
                said.category(),
                danger.in(said.text()).stream().map(EmergencyWord::word).toList()));
        return Decision.accepted(answer(said.text(), reading));
    }

    private static @Nullable Wgs84 point(Said said) {
        Double lon = said.lon();
        Double lat = said.lat();
        return lon == null || lat == null || Math.abs(lon) > 180 || Math.abs(lat) > 90 ? null : new Wgs84(lon, lat);
    }

    private static ReadingAnswer answer(String text, RequestReading reading) {
        return new ReadingAnswer(
                reading.legibility().advice(),
                reading.place().candidates().stream()
                        .map(each -> place(text, each))
                        .toList(),
                reading.place().question().orElse(null),
                reading.categories().stream()
                        .map(each -> Guess.of(text, each, CategoryCode::value))
                        .toList(),
                guess(text, reading.type(), Enum::name),
                guess(text, reading.urgency(), Enum::name),
                guess(text, reading.privacy(), Enum::name),
                guess(text, reading.accused(), Function.identity()),
                guess(text, reading.people(), each -> String.valueOf(each.least())),
                reading.money().stream()
                        .map(each -> Guess.of(text, each, sum -> sum.yuan().toPlainString()))
                        .toList(),
                reading.matters().stream().map(each -> each.span().of(text)).toList());
    }

    private static Guess place(String text, Candidate each) {
        return Guess.of(
                text,
                new Finding<>(each.area().code().value(), each.probability(), List.of(each.span()), each.path()),
                Function.identity());
    }

    private static <T> @Nullable Guess guess(String text, @Nullable Finding<T> found, Function<T, String> value) {
        return found == null ? null : Guess.of(text, found, value);
    }
}
