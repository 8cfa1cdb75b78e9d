package dev.outputhub.setup;

import dev.outputhub.launcher.console.HubProblem;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** The bucket for files and archives, and that for copies, in whichever store is named. */
final class BucketStep {

    private final Settings settings;

    BucketStep(Settings settings) {
        this.settings = settings;
    }

    void perform() {
        make(settings.get("HUB_S3_BUCKET", "output-hub"));
    }

    void make(String bucket) {
        try (var store = store()) {
            if (!isThere(store, bucket)) {
                store.createBucket(request -> request.bucket(bucket));
            }
        } catch (SdkException failure) {
            throw new HubProblem(
                    "The bucket " + bucket + " cannot be had: " + failure.getMessage(),
                    "Look at HUB_S3_ENDPOINT, HUB_S3_REGION and the secrets s3-access-key and s3-secret-key; "
                            + "where the key may make no buckets, make it by hand",
                    failure);
        }
    }

    private static boolean isThere(S3Client store, String bucket) {
        try {
            store.headBucket(request -> request.bucket(bucket));
            return true;
        } catch (NoSuchBucketException absent) {
            return false;
        }
    }

    S3Client store() {
        var credentials =
                AwsBasicCredentials.create(settings.secret("s3-access-key"), settings.secret("s3-secret-key"));
        return S3Client.builder()
                .endpointOverride(URI.create(settings.get("HUB_S3_ENDPOINT")))
                .region(Region.of(settings.get("HUB_S3_REGION", "us-east-1")))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .forcePathStyle(true)
                .build();
    }
}
