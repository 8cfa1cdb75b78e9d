package dev.outputhub.platform.storage;

import dev.outputhub.platform.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.StreamUtils;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.utils.Md5Utils;

/**
 * Contents by key, in the one bucket of the platform.
 *
 * <p>Where the store does not answer, each call fails with 503 and a time to try again.
 */
public class ObjectStore {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectStore.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    /** Some stores copy the parts of an object into one, at the pace of their disk. */
    private static final Duration JOINING = Duration.ofMinutes(10);

    /** Objects removed with one look. */
    private static final int PIECE = 500;

    /** Keys that are listed at a time. */
    public static final int LISTED = 1_000;

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    private final S3Client s3;
    private final S3Presigner presigner;
    private final StorageProperties storage;

    ObjectStore(S3Client s3, S3Presigner presigner, StorageProperties storage) {
        this.s3 = s3;
        this.presigner = presigner;
        this.storage = storage;
    }

    /** @param content opened again for each attempt */
    public void put(String key, String mediaType, long size, InputStreamSource content) {
        var body = RequestBody.fromContentProvider(() -> open(content), size, mediaType);
        reached(
                key,
                () -> s3.putObject(
                        put -> put.bucket(storage.bucket())
                                .key(key)
                                .contentType(mediaType)
                                .contentLength(size),
                        body));
    }

    /**
     * Puts what must never be replaced. A store that does not know conditions (RFC 9110, section 13.1.2) replaces it all the same.
     *
     * @param lockedUntil null where the bucket has no object lock
     * @return false when something is there already
     */
    public boolean putOnce(String key, String mediaType, byte[] content, @Nullable Instant lockedUntil) {
        return reached(key, () -> {
            try {
                s3.putObject(
                        put -> {
                            put.bucket(storage.bucket())
                                    .key(key)
                                    .contentType(mediaType)
                                    .ifNoneMatch("*");
                            if (lockedUntil != null) {
                                put.objectLockMode(ObjectLockMode.GOVERNANCE)
                                        .objectLockRetainUntilDate(lockedUntil)
                                        .contentMD5(Md5Utils.md5AsBase64(content));
                            }
                        },
                        RequestBody.fromBytes(content));
                return true;
            } catch (S3Exception refused) {
                if (refused.statusCode() == PRECONDITION_FAILED || refused.statusCode() == CONFLICT) {
                    return false;
                }
                throw refused;
            }
        });
    }

    /** What keys there are under a beginning, in their order, {@link #LISTED} at a time. */
    public List<String> keys(String beginning, @Nullable String after) {
        return reached(
                beginning,
                () -> s3
                        .listObjectsV2(list -> list.bucket(storage.bucket())
                                .prefix(beginning)
                                .startAfter(after)
                                .maxKeys(LISTED))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .toList());
    }

    /** What is to be stored, written piece by piece. */
    public interface Writing {
        void to(OutputStream content) throws IOException;
    }

    /**
     * For content whose size is known at its end: in parts, of which one is in memory. It is there whole or not at all.
     *
     * @return its size in bytes
     */
    public long write(String key, String mediaType, Writing writing) throws IOException {
        try (var upload = new PartedUpload(s3, storage.bucket(), key, mediaType, JOINING)) {
            upload.forgetEarlier();
            // who writes an archive closes it, before its last part is sent
            writing.to(StreamUtils.nonClosing(upload));
            upload.complete();
            return upload.size();
        } catch (SdkException away) {
            LOG.warn("The object store did not answer: {}", away.toString());
            throw Problem.unavailable("The file store does not answer. Try again in a moment.", RETRY_AFTER);
        }
    }

    /** @throws ObjectGone when nothing is there */
    public InputStream open(String key) {
        return reached(
                key, () -> s3.getObject(get -> get.bucket(storage.bucket()).key(key)));
    }

    /**
     * What is left behind costs space and harms nobody, so that a failure is only written down.
     *
     * @return false when it may still be there
     */
    public boolean remove(String key) {
        try {
            s3.deleteObject(delete -> delete.bucket(storage.bucket()).key(key));
            return true;
        } catch (SdkException away) {
            LOG.warn("The object {} was left in the store: {}", key, away.toString());
            return false;
        }
    }

    /**
     * Removes what lies under a beginning of keys, some hundred at a time.
     *
     * @return whether anything was there
     */
    public boolean removeSome(String beginning) {
        return reached(beginning, () -> {
            var found = s3.listObjectsV2(list ->
                            list.bucket(storage.bucket()).prefix(beginning).maxKeys(PIECE))
                    .contents();
            found.forEach(object ->
                    s3.deleteObject(delete -> delete.bucket(storage.bucket()).key(object.key())));
            return !found.isEmpty();
        });
    }

    public boolean handsOutLinks() {
        return storage.reachedByBrowsers();
    }

    /** An address that opens the content for a few minutes, for whoever has it. */
    public URI link(String key, String mediaType, String disposition, Duration lifetime) {
        try {
            return presigner
                    .presignGetObject(sign -> sign.signatureDuration(lifetime)
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

    private static <T> T reached(String key, Supplier<T> call) {
        try {
            return call.get();
        } catch (NoSuchKeyException _) {
            throw new ObjectGone(key);
        } catch (SdkException | UncheckedIOException away) {
            LOG.warn("The object store did not answer: {}", away.toString());
            throw Problem.unavailable("The file store does not answer. Try again in a moment.", RETRY_AFTER);
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
