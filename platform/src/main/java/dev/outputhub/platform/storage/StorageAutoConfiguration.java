package dev.outputhub.platform.storage;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The clients of the S3 store, made when the first file comes: the service starts faster without them. */
@AutoConfiguration
@ConditionalOnClass(S3Client.class)
@EnableConfigurationProperties(StorageProperties.class)
public class StorageAutoConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(30);

    @Bean
    ObjectStore objectStore(@Lazy S3Client s3, @Lazy S3Presigner presigner, StorageProperties storage) {
        return new ObjectStore(s3, presigner, storage);
    }

    @Bean
    @Lazy
    S3Client s3Client(StorageProperties storage) {
        var client = S3Client.builder()
                .region(Region.of(storage.region()))
                .credentialsProvider(credentials(storage))
                .forcePathStyle(true)
                // the newer default checksums are refused by some S3-compatible stores; we keep a SHA-256 ourselves
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // the client over the JDK's connections does not survive a restart of the store: its failures are not
                // tried again
                .httpClientBuilder(
                        ApacheHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(READ));
        if (!storage.endpoint().isBlank()) {
            client.endpointOverride(URI.create(storage.endpoint()));
        }
        return client.build();
    }

    @Bean
    @Lazy
    S3Presigner s3Presigner(StorageProperties storage) {
        var presigner = S3Presigner.builder()
                .region(Region.of(storage.region()))
                .credentialsProvider(credentials(storage))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build());
        if (storage.reachedByBrowsers()) {
            presigner.endpointOverride(URI.create(storage.publicEndpoint()));
        }
        return presigner.build();
    }

    private static AwsCredentialsProvider credentials(StorageProperties storage) {
        return storage.accessKey().isBlank()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(storage.accessKey(), storage.secretKey()));
    }
}
