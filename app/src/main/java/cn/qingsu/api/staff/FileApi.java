package cn.qingsu.api.staff;

import cn.qingsu.api.file.FileAnswers;
import cn.qingsu.api.file.FileEntry;
import cn.qingsu.identity.Officer;
import cn.qingsu.intake.attachment.Attachment;
import cn.qingsu.intake.attachment.CaseFiles;
import cn.qingsu.intake.attachment.FileName;
import cn.qingsu.intake.attachment.Sender;
import cn.qingsu.intake.attachment.Uploaded;
import cn.qingsu.intake.attachment.Uploads;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of cases. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "附件", description = "上传、列出、下载；权限同查看诉求，每次下载都有记录")
class FileApi {

    private final Uploads uploads;
    private final CaseFiles files;

    FileApi(Uploads uploads, CaseFiles files) {
        this.uploads = uploads;
        this.files = files;
    }

    /** Files to be attached. */
    public record Tokens(
            @Schema(description = "上传时得到的 token") List<String> files) {}

    @PostMapping("/files")
    @Operation(summary = "上传附件", description = "请求正文就是文件本身。得到的 token 在一天内使用，只能用一次。")
    Decision<Uploaded> take(
            HttpServletRequest request,
            @Parameter(description = "文件名，按 UTF-8 百分号编码")
                    @RequestHeader(name = "X-File-Name", required = false)
                    @Nullable
                    String name,
            @AuthenticationPrincipal Officer officer)
            throws IOException {
        return uploads.take(request.getInputStream(), FileName.fromHeader(name), new Sender.Staff(officer.account()));
    }

    @GetMapping("/requests/{id}/files")
    @Operation(summary = "附件列表", description = "本件的附件，以及并入本件的诉求人后来补充的附件。")
    Decision<List<FileEntry>> list(@PathVariable String id, @AuthenticationPrincipal Officer officer) {
        return Ids.request(id).map(request -> entries(files.of(request, officer), request));
    }

    @PostMapping("/requests/{id}/files")
    @Operation(summary = "添加内部材料", description = "只有工作人员看得到。给诉求人看的照片随答复提交。")
    Decision<List<FileEntry>> attach(
            @PathVariable String id, @RequestBody Tokens body, @AuthenticationPrincipal Officer officer) {
        return Ids.request(id)
                .then(request ->
                        files.attachInternal(request, body.files(), officer).map(all -> entries(all, request)));
    }

    private static List<FileEntry> entries(List<Attachment> all, RequestId request) {
        return all.stream().map(file -> FileEntry.of(file, request)).toList();
    }

    @GetMapping("/requests/{id}/files/{file}")
    @Operation(summary = "下载附件")
    ResponseEntity<Resource> open(
            @PathVariable String id, @PathVariable String file, @AuthenticationPrincipal Officer officer) {
        return FileAnswers.of(file, wanted -> Ids.request(id).then(request -> files.open(request, wanted, officer)));
    }
}
