package dev.outputhub.platform.storage;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Sends what is written to it in parts. Closed before it is complete, it takes back what it sent. */
final class PartedUpload extends OutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(PartedUpload.class);

    /** Bytes. S3 takes 10,000 parts, so that an object has 160 GB at the most. */
    private static final int PART = 16 * 1024 * 1024;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SERVER_ERROR = 500;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final String mediaType;
    private final Duration joining;
    private final byte[] part = new byte[PART];
    private final List<CompletedPart> sent = new ArrayList<>();
    private int filled;
    private long size;
    private @Nullable String uploadId;
    private boolean complete;

    /** @param joining how long an object may take to be there when all its parts are */
    PartedUpload(S3Client s3, String bucket, String key, String mediaType, Duration joining) {
        this.joining = joining;
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.mediaType = mediaType;
    }

    long size() {
        return size;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int at = from, left = length; left > 0; ) {
            if (filled == PART) {
                send();
            }
            int taken = Math.min(left, PART - filled);
            System.arraycopy(bytes, at, part, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
        size += length;
    }

    /** What is small goes at once. */
    void complete() {
        if (uploadId == null) {
            s3.putObject(put -> put.bucket(bucket).key(key).contentType(mediaType), body());
        } else {
            send();
            join(uploadId);
        }
        complete = true;
    }

    /** A store may put many parts together for longer than anybody waits: then the answer is lost, and not the object. */
    private void join(String id) {
        try {
            s3.completeMultipartUpload(
                    upload -> upload.bucket(bucket).key(key).uploadId(id).multipartUpload(parts -> parts.parts(sent)));
        } catch (SdkException unanswered) {
            if (!isLost(unanswered) || !arrived(unanswered)) {
                throw unanswered;
            }
            LOG.info("{} was put together after nobody waited for it any more", key);
        }
    }

    /** No answer came or, since the first try did its work, a later one found nothing to do. */
    private static boolean isLost(SdkException failure) {
        return failure instanceof SdkClientException
                || failure instanceof NoSuchUploadException
                || (failure instanceof S3Exception answered && answered.statusCode() >= SERVER_ERROR);
    }

    private boolean arrived(SdkException failure) {
        // parts that are gone are joined already, or were taken away: there is nothing to wait for
        long most = failure instanceof NoSuchUploadException ? 0 : joining.toMillis();
        for (long waited = 0; waited <= most; waited += PAUSE.toMillis()) {
            try {
                return s3.headObject(head -> head.bucket(bucket).key(key)).contentLength() == size;
            } catch (NoSuchKeyException notYet) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Interrupted", stopped);
        }
    }

    /** Parts that a process left behind which was killed while it wrote the same; nobody else would ever take them away. */
    void forgetEarlier() {
        s3.listMultipartUploads(list -> list.bucket(bucket).prefix(key)).uploads().stream()
                .filter(earlier -> key.equals(earlier.key()))
                .forEach(earlier -> abort(earlier.uploadId()));
    }

    @Override
    public void close() {
        if (!complete && uploadId != null) {
            abort(uploadId);
        }
    }

    private void abort(String id) {
        try {
            s3.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(id));
        } catch (SdkException away) {
            LOG.warn("Parts of {} were left in the store: {}", key, away.toString());
        }
    }

    private void send() {
        if (uploadId == null) {
            uploadId = s3.createMultipartUpload(
                            create -> create.bucket(bucket).key(key).contentType(mediaType))
                    .uploadId();
        }
        var id = Objects.requireNonNull(uploadId);
        int number = sent.size() + 1;
        var answer = s3.uploadPart(
                upload -> upload.bucket(bucket).key(key).uploadId(id).partNumber(number), body());
        sent.add(CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build());
        filled = 0;
    }

    /** Read again for each attempt; the buffer is filled anew only when the part has arrived. */
    private RequestBody body() {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(part, 0, filled), filled, mediaType);
    }
}
