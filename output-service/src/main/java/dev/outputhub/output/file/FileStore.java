package dev.outputhub.output.file;

import dev.outputhub.platform.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The contents of files, on an S3 store. */
@Component
class FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final S3Client s3;
    private final S3Presigner presigner;
    private final StorageProperties storage;
    private final FileProperties files;

    FileStore(@Lazy S3Client s3, @Lazy S3Presigner presigner, StorageProperties storage, FileProperties files) {
        this.s3 = s3;
        this.presigner = presigner;
        this.storage = storage;
        this.files = files;
    }

    void put(String key, String mediaType, long size, InputStreamSource content) {
        var body = RequestBody.fromContentProvider(() -> open(content), size, mediaType);
        reached(() -> s3.putObject(
                put -> put.bucket(storage.bucket())
                        .key(key)
                        .contentType(mediaType)
                        .contentLength(size),
                body));
    }

    InputStream open(String key) {
        return reached(() -> s3.getObject(get -> get.bucket(storage.bucket()).key(key)));
    }

    /** What is left behind costs space and harms nobody, so that a failure is only written down. */
    void remove(String key) {
        try {
            s3.deleteObject(delete -> delete.bucket(storage.bucket()).key(key));
        } catch (SdkException away) {
            LOG.warn("The object {} was left in the store: {}", key, away.toString());
        }
    }

    boolean handsOutLinks() {
        return storage.reachedByBrowsers();
    }

    /** An address that opens the content for a few minutes, for whoever has it. */
    URI link(String key, String mediaType, String disposition) {
        try {
            return presigner
                    .presignGetObject(sign -> sign.signatureDuration(files.linkLifetime())
                            .getObjectRequest(get -> get.bucket(storage.bucket())
                                    .key(key)
                                    .responseContentType(mediaType)
                                    .responseContentDisposition(disposition)))
                    .url()
                    .toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (NoSuchKeyException gone) {
            throw new IllegalStateException("The store has lost the content of a file", gone);
        } catch (SdkException away) {
            LOG.warn("The file store did not answer: {}", away.toString());
            throw Problem.unavailable("The file store is not there. Try again in a moment.", RETRY_AFTER);
        }
    }

    private static InputStream open(InputStreamSource content) {
        try {
            return content.getInputStream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
