package cn.qingsu.desk.print;

import cn.qingsu.desk.print.Printing.Printed;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Hands a case out as a PDF; by POST, since it is logged and may tell a purpose. */
@DeskPage
class PrintPage {

    private final Printing printing;

    PrintPage(Printing printing) {
        this.printing = printing;
    }

    @PostMapping("/desk/cases/{id}/print")
    @Nullable
    Object print(
            @PathVariable String id,
            @RequestParam(defaultValue = "case") String form,
            @RequestParam(defaultValue = "") String purpose,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PrintKind kind = PrintKind.read(form).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return switch (printing.print(Ids.request(id), kind, purpose, officer)) {
            case Decision.Accepted<Printed>(Printed printed) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(printed.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(printed.pdf());
            case Decision.Refused<Printed>(Refusal refusal) ->
                RefusalPages.show(refusal, null, request, response, model);
        };
    }
}
