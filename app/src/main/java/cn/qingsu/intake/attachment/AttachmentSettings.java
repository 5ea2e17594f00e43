package cn.qingsu.intake.attachment;

import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.intake.attachment.blob.FolderBlobs;
import cn.qingsu.intake.attachment.blob.NoBlobs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the bytes of files lie.
 *
 * @param folder null: {@code attachments} in the data directory, and without one no files are taken; several nodes name one folder that
 *     all of them see
 */
@ConfigurationProperties("qingsu.attachments")
record AttachmentSettings(@Nullable Path folder) {

    @Configuration(proxyBeanMethods = false)
    static class Store {

        /** Another bean of this type, such as one that speaks S3, takes its place. */
        @Bean
        @ConditionalOnMissingBean
        BlobStore blobs(AttachmentSettings settings, @Value("${qingsu.operations.data:}") String data) {
            if (settings.folder() != null) {
                return new FolderBlobs(settings.folder());
            }
            return data.isEmpty()
                    ? new NoBlobs()
                    : new FolderBlobs(Path.of(data).resolve("attachments"));
        }
    }
}
