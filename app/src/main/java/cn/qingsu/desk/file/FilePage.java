package cn.qingsu.desk.file;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.intake.attachment.Attachment;
import cn.qingsu.intake.attachment.AttachmentId;
import cn.qingsu.intake.attachment.CaseFiles;
import cn.qingsu.intake.attachment.Redactions;
import cn.qingsu.intake.attachment.Served;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The files of one case. */
@DeskPage
class FilePage {

    private final CaseFiles files;
    private final Redactions redactions;
    private final FileViews views;
    private final Cases cases;

    FilePage(CaseFiles files, Redactions redactions, FileViews views, Cases cases) {
        this.files = files;
        this.redactions = redactions;
        this.views = views;
        this.cases = cases;
    }

    /** The card on the case's page; nothing where there are none. */
    @GetMapping("/desk/cases/{id}/files")
    String list(@PathVariable String id, @AuthenticationPrincipal Officer officer, Model model) {
        return card(Ids.request(id), officer, model);
    }

    private String card(RequestId id, Officer officer, Model model) {
        model.addAttribute("id", id.toString());
        model.addAttribute("attached", views.of(id, officer, cases.sight(id, officer), true));
        return "desk/files :: card";
    }

    /** Adds files that only staff see. */
    @PostMapping("/desk/cases/{id}/files")
    String add(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> internal,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Decision<List<Attachment>> done =
                files.attachInternal(Ids.request(id), internal == null ? List.of() : internal, officer);
        return switch (done) {
            case Decision.Accepted<List<Attachment>> accepted ->
                request.getHeader("HX-Request") == null
                        ? "redirect:/desk/cases/" + Ids.request(id)
                        : card(Ids.request(id), officer, model);
            case Decision.Refused<List<Attachment>>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }

    /** Blackens areas of a picture; each is {@code left,top,width,height} in parts of the picture. */
    @PostMapping("/desk/cases/{id}/files/{file}/redact")
    String redact(
            @PathVariable String id,
            @PathVariable String file,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Decision<AttachmentId> done =
                redactions.redact(Ids.request(id), id(file), areas(request.getParameterValues("area")), officer);
        return switch (done) {
            case Decision.Accepted<AttachmentId> accepted -> card(Ids.request(id), officer, model);
            case Decision.Refused<AttachmentId>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }

    private static List<Redactions.Area> areas(String @Nullable [] texts) {
        List<Redactions.Area> areas = new ArrayList<>();
        for (String text : texts == null ? new String[0] : texts) {
            String[] part = text.split(",", -1);
            try {
                areas.add(new Redactions.Area(
                        Double.parseDouble(part[0]),
                        Double.parseDouble(part[1]),
                        Double.parseDouble(part[2]),
                        Double.parseDouble(part[3])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
            }
        }
        return areas;
    }

    static AttachmentId id(String text) {
        try {
            return AttachmentId.parse(text);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }

    /** The picture before it was blackened, for a purpose that is logged. */
    @PostMapping("/desk/cases/{id}/files/{file}/original")
    @Nullable
    Object original(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String purpose,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (files.original(Ids.request(id), id(file), officer, purpose)) {
            case Decision.Accepted<Served>(Served served) -> served.answer(false);
            case Decision.Refused<Served>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }
}
