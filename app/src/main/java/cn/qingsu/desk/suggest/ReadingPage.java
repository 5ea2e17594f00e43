package cn.qingsu.desk.suggest;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.dispatch.reading.RequestReader;
import cn.qingsu.dispatch.reading.RequestReading;
import cn.qingsu.dispatch.reading.TextToRead;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.intake.EmergencyWord;
import cn.qingsu.intake.EmergencyWords;
import cn.qingsu.kernel.Wgs84;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is read from the words while they are typed, for the form to take over; by POST, so that no words stand in an address. */
@DeskPage
class ReadingPage {

    private final RequestReader reader;
    private final EmergencyWords danger;
    private final Offers offers;

    ReadingPage(RequestReader reader, EmergencyWords danger, Offers offers) {
        this.reader = reader;
        this.danger = danger;
        this.offers = offers;
    }

    /** @param fields the form as it is: {@code text} or {@code said}, and what is chosen already */
    @PostMapping("/desk/suggest/reading")
    String read(
            @RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal Officer officer, Model model) {
        if (Stream.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER).noneMatch(officer::has)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Chosen chosen = new Chosen(fields);
        String typed = chosen.of("text");
        String text = typed.isBlank() ? chosen.of("said") : typed;
        RequestReading reading = reader.read(new TextToRead(
                text,
                point(chosen),
                chosen.of("category").isBlank() ? null : new CategoryCode(chosen.of("category")),
                danger.in(text).stream().map(EmergencyWord::word).toList()));
        model.addAttribute("read", offers.of(text, reading, chosen, typed.isBlank()));
        return "desk/read :: offers";
    }

    private static @Nullable Wgs84 point(Chosen chosen) {
        try {
            double lon = Double.parseDouble(chosen.of("lon"));
            double lat = Double.parseDouble(chosen.of("lat"));
            return Math.abs(lon) > 180 || Math.abs(lat) > 90 ? null : new Wgs84(lon, lat);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
