package cn.qingsu.desk.file;

import cn.qingsu.desk.shell.Ids;
import cn.qingsu.identity.Officer;
import cn.qingsu.intake.attachment.CaseFiles;
import cn.qingsu.intake.attachment.FileName;
import cn.qingsu.intake.attachment.Sender;
import cn.qingsu.intake.attachment.Served;
import cn.qingsu.intake.attachment.Uploaded;
import cn.qingsu.intake.attachment.Uploads;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Files on their way in and out, for the page's script and its pictures. */
@RestController
class FileApi {

    private final Uploads uploads;
    private final CaseFiles files;

    FileApi(Uploads uploads, CaseFiles files) {
        this.uploads = uploads;
        this.files = files;
    }

    /** The body is the file; its name stands in the header {@code X-File-Name}, for it may name people. */
    @PostMapping(path = "/desk/files", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> take(
            HttpServletRequest request,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String name,
            @AuthenticationPrincipal Officer officer)
            throws IOException {
        Decision<Uploaded> taken =
                uploads.take(request.getInputStream(), FileName.fromHeader(name), new Sender.Staff(officer.account()));
        return switch (taken) {
            case Decision.Accepted<Uploaded>(Uploaded uploaded) ->
                ResponseEntity.status(HttpStatus.CREATED).body(uploaded);
            case Decision.Refused<Uploaded>(Refusal refusal) ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(Map.of("code", refusal.code(), "message", refusal.message()));
        };
    }

    @GetMapping("/desk/cases/{id}/files/{file}")
    ResponseEntity<Resource> open(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam @Nullable String save,
            @AuthenticationPrincipal Officer officer) {
        return answer(files.open(Ids.request(id), FilePage.id(file), officer), save != null);
    }

    @GetMapping("/desk/cases/{id}/files/{file}/small")
    ResponseEntity<Resource> small(
            @PathVariable String id, @PathVariable String file, @AuthenticationPrincipal Officer officer) {
        return answer(files.thumbnail(Ids.request(id), FilePage.id(file), officer), false);
    }

    private static ResponseEntity<Resource> answer(Decision<Served> served, boolean save) {
        return switch (served) {
            case Decision.Accepted<Served>(Served file) -> file.answer(save);
            case Decision.Refused<Served> refused -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
