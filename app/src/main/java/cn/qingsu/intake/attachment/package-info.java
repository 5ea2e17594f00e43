/**
 * 附件: files that come with requests: taken in before the form is sent, looked through by their content, attached in the transaction
 * of the form or the command that they belong to, shown to whoever may see the case. Bytes lie in a {@link
 * cn.qingsu.intake.attachment.blob.BlobStore}; see docs/attachments.md.
 */
@NamedInterface("attachment")
@NullMarked
package cn.qingsu.intake.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
