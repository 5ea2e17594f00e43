package cn.qingsu.intake.attachment;

import cn.qingsu.journal.Event;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.RequestId;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to a request's files. They have a chain of their own in the journal beside the request's, under the request's id. */
sealed interface AttachmentEvent extends Event {

    static Subject subject(RequestId request) {
        return new Subject("attachment", request.value());
    }

    record FileAttached(AttachmentId attachment, Purpose purpose, String kind, long size, String sha256)
            implements AttachmentEvent {}

    /**
     * @param before the version that is kept from view now
     * @param areas how many areas were blackened
     */
    record PictureRedacted(AttachmentId attachment, AttachmentId before, int areas, String sha256)
            implements AttachmentEvent {}

    /** @param reason why, in the officer's words */
    record OriginalViewed(
            AttachmentId attachment, @JsonProperty("why") String reason) implements AttachmentEvent {}
}
