package cn.qingsu.portal;

import cn.qingsu.intake.attachment.AttachmentId;
import cn.qingsu.intake.attachment.FileName;
import cn.qingsu.intake.attachment.OwnFiles;
import cn.qingsu.intake.attachment.Sender;
import cn.qingsu.intake.attachment.Served;
import cn.qingsu.intake.attachment.Uploaded;
import cn.qingsu.intake.attachment.Uploads;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.portal.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes a citizen's files before the form is sent, and shows her those of her case. */
@RestController
class FilePages {

    private final Uploads uploads;
    private final OwnCase own;
    private final OwnFiles files;
    private final Words words;

    FilePages(Uploads uploads, OwnCase own, OwnFiles files, Words words) {
        this.uploads = uploads;
        this.own = own;
        this.files = files;
        this.words = words;
    }

    /** The body is the file; its name stands in the header {@code X-File-Name}, for it may name people. */
    @PostMapping(path = "/portal/files", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> take(
            HttpServletRequest request, @RequestHeader(name = "X-File-Name", required = false) @Nullable String name)
            throws IOException {
        Decision<Uploaded> taken = uploads.take(
                request.getInputStream(), FileName.fromHeader(name), new Sender.Visitor(request.getRemoteAddr()));
        return switch (taken) {
            case Decision.Accepted<Uploaded>(Uploaded uploaded) ->
                ResponseEntity.status(HttpStatus.CREATED).body(uploaded);
            case Decision.Refused<Uploaded>(Refusal refusal) ->
                ResponseEntity.status(
                                refusal.code().equals("too-many-uploads")
                                        ? HttpStatus.TOO_MANY_REQUESTS
                                        : HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(Map.of("code", refusal.code(), "message", words.of(refusal)));
        };
    }

    @GetMapping("/portal/r/{token}/files/{file}")
    ResponseEntity<Resource> open(
            @PathVariable String token, @PathVariable String file, @RequestParam @Nullable String save) {
        return answer(files.open(own.open(token), id(file)), save != null);
    }

    @GetMapping("/portal/r/{token}/files/{file}/small")
    ResponseEntity<Resource> small(@PathVariable String token, @PathVariable String file) {
        return answer(files.thumbnail(own.open(token), id(file)), false);
    }

    private static ResponseEntity<Resource> answer(Decision<Served> served, boolean save) {
        return switch (served) {
            case Decision.Accepted<Served>(Served file) -> file.answer(save);
            case Decision.Refused<Served> refused -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static AttachmentId id(String text) {
        try {
            return AttachmentId.parse(text);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }
}
