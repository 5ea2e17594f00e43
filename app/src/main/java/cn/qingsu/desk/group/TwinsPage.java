package cn.qingsu.desk.group;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Role;
import cn.qingsu.intake.Duplicates;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Place;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is on file about the same matter: beside the form while somebody registers, and beside a case. */
@DeskPage
class TwinsPage {

    private final Duplicates duplicates;
    private final TwinViews views;
    private final Cases cases;

    TwinsPage(Duplicates duplicates, TwinViews views, Cases cases) {
        this.duplicates = duplicates;
        this.views = views;
        this.cases = cases;
    }

    /** Anew whenever the form changes; by POST, so that nothing of it stands in an address. Nothing is kept. */
    @PostMapping("/desk/register/similar")
    String whileRegistering(
            @RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal Officer officer, Model model) {
        onlyAtTheHotline(officer);
        model.addAttribute("twins", views.of(duplicates.like(submission(fields), officer)));
        return "desk/twins :: registering";
    }

    private static Submission submission(MultiValueMap<String, String> fields) {
        String text = given(fields, "text");
        String category = given(fields, "category");
        String street = given(fields, "street");
        String community = given(fields, "community");
        return Submission.of(Origin.DESK, new ChannelCode("PHONE"), text == null ? "" : text)
                .title(given(fields, "title"))
                .requester(null, given(fields, "phone"))
                .anonymous(PrivacyLevel.ANONYMOUS.name().equals(given(fields, "privacy")))
                .category(category == null ? null : new CategoryCode(category))
                .place(new Place(
                        given(fields, "address"),
                        point(given(fields, "lon"), given(fields, "lat")),
                        null,
                        street == null ? null : new AreaCode(street),
                        community == null ? null : new AreaCode(community)))
                .build();
    }

    private static @Nullable Wgs84 point(@Nullable String lon, @Nullable String lat) {
        try {
            return lon == null || lat == null ? null : new Wgs84(Double.parseDouble(lon), Double.parseDouble(lat));
        } catch (IllegalArgumentException noPoint) {
            return null;
        }
    }

    private static @Nullable String given(MultiValueMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @param version the one that the officer has before his eyes */
    @GetMapping("/desk/cases/{id}/similar")
    String besideACase(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String state,
            @RequestParam boolean merge,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        onlyAtTheHotline(officer);
        RequestId request = Ids.request(id);
        if (cases.row(request, officer).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("twins", views.of(duplicates.like(request, officer)));
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("state", state);
        model.addAttribute("merge", merge);
        return "desk/twins :: beside";
    }

    private static void onlyAtTheHotline(Officer officer) {
        if (Stream.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER).noneMatch(officer::has)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
