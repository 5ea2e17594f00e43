package cn.qingsu.api.open;

import cn.qingsu.api.file.FileAnswers;
import cn.qingsu.api.file.FileEntry;
import cn.qingsu.intake.attachment.FileName;
import cn.qingsu.intake.attachment.OwnFiles;
import cn.qingsu.intake.attachment.Sender;
import cn.qingsu.intake.attachment.Uploaded;
import cn.qingsu.intake.attachment.Uploads;
import cn.qingsu.kernel.Decision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files from anybody, and gives whoever holds a case's tracking token those of the case. */
@RestController
@RequestMapping("/api/v1/public")
@Tag(name = "公众")
class OwnFileApi {

    private final Uploads uploads;
    private final OwnCases cases;
    private final OwnFiles files;

    OwnFileApi(Uploads uploads, OwnCases cases, OwnFiles files) {
        this.uploads = uploads;
        this.cases = cases;
        this.files = files;
    }

    @PostMapping("/files")
    @Operation(summary = "上传附件", description = "请求正文就是文件本身。按内容判定类型，去掉照片里的拍摄信息；得到的 token 在一天内填进提交诉求或补充说明的 files，只能用一次。")
    Decision<Uploaded> take(
            HttpServletRequest request,
            @Parameter(description = "文件名，按 UTF-8 百分号编码")
                    @RequestHeader(name = "X-File-Name", required = false)
                    @Nullable
                    String name)
            throws IOException {
        return uploads.take(
                request.getInputStream(), FileName.fromHeader(name), new Sender.Visitor(request.getRemoteAddr()));
    }

    @GetMapping("/requests/{number}/files")
    @Operation(summary = "附件列表", description = "自己提交的，以及随已审核的答复公开的。")
    Decision<List<FileEntry>> list(
            @PathVariable String number,
            @RequestHeader(name = TrackApi.TOKEN, required = false) @Nullable String token) {
        return cases.open(number, token)
                .map(id -> files.of(id).stream().map(FileEntry::of).toList());
    }

    @GetMapping("/requests/{number}/files/{file}")
    @Operation(summary = "下载附件")
    ResponseEntity<Resource> open(
            @PathVariable String number,
            @PathVariable String file,
            @RequestHeader(name = TrackApi.TOKEN, required = false) @Nullable String token) {
        return FileAnswers.of(file, wanted -> cases.open(number, token).then(id -> files.open(id, wanted)));
    }
}
