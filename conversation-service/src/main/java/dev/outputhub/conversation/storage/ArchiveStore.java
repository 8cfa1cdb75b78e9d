package dev.outputhub.conversation.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Archives as they were uploaded, kept beside what was made of them. */
@Component
public class ArchiveStore implements AutoCloseable {

    private final S3Client client;
    private final String bucket;

    ArchiveStore(StorageSettings settings) {
        this.bucket = settings.bucket();
        this.client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(true)
                // compatible stores do not know the trailing checksums that newer clients send unasked
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public void put(String key, InputStream bytes, long size) {
        client.putObject(
                request -> request.bucket(bucket).key(key).contentType("application/octet-stream"),
                RequestBody.fromInputStream(bytes, size));
    }

    /** @throws ArchiveGone when it is not there any more */
    public void fetch(String key, Path file) throws IOException {
        try (var bytes = client.getObject(request -> request.bucket(bucket).key(key))) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchKeyException gone) {
            throw new ArchiveGone();
        }
    }

    public void remove(String key) {
        client.deleteObject(request -> request.bucket(bucket).key(key));
    }

    @Override
    public void close() {
        client.close();
    }

    /** The uploaded file was removed from the store. */
    public static class ArchiveGone extends RuntimeException {
        ArchiveGone() {
            super("The uploaded file is not in the object store any more");
        }
    }
}
