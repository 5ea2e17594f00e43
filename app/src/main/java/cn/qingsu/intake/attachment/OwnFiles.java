package cn.qingsu.intake.attachment;

import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CitizenCases;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** A case's files for the requester, whom the caller knows by the tracking token: her own, and what came with approved replies. */
@Service
public class OwnFiles {

    private final AttachmentRows rows;
    private final BlobStore store;
    private final CitizenCases cases;
    private final CaseFiles files;

    OwnFiles(AttachmentRows rows, BlobStore store, CitizenCases cases, CaseFiles files) {
        this.rows = rows;
        this.store = store;
        this.cases = cases;
        this.files = files;
    }

    /** Oldest first, without the names that units gave them. */
    public List<Attachment> of(RequestId request) {
        List<Attachment> all = rows.of(request);
        boolean replied = all.stream().anyMatch(file -> file.purpose().isOfReply());
        Set<Long> approved = replied ? cases.approvedReplies(request) : Set.of();
        return all.stream()
                .filter(file -> file.purpose().isRequesters()
                        || (file.purpose().isOfReply() && file.said() != null && approved.contains(file.said())))
                .map(file -> file.purpose().isRequesters() ? file : file.nameless())
                .toList();
    }

    public Decision<Served> open(RequestId request, AttachmentId id) {
        return find(request, id).map(file -> Served.whole(file, store));
    }

    public Decision<Served> thumbnail(RequestId request, AttachmentId id) {
        return find(request, id).then(files::small);
    }

    private Decision<Attachment> find(RequestId request, AttachmentId id) {
        return of(request).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(CaseFiles::unknown);
    }
}
