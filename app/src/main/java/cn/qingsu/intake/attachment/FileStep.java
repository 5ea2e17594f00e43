package cn.qingsu.intake.attachment;

import cn.qingsu.journal.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a request's files at one moment.
 *
 * @param title such as {@code 上传 2 个文件}
 * @param detail which files, how many areas, or why the original was looked at; null if there is nothing to add
 * @param internal whether the requester does not see what it is about
 * @param look whether somebody looked at what is kept from others
 */
public record FileStep(
        Instant at, Author author, String title, @Nullable String detail, boolean internal, boolean look) {}
