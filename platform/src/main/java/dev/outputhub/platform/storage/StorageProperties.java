package dev.outputhub.platform.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the S3 store is.
 *
 * @param endpoint empty for AWS itself
 * @param accessKey empty to take credentials from the environment, as on AWS
 * @param publicEndpoint where browsers reach the store: downloads are then redirected there; empty to pass them through
 */
@ConfigurationProperties("hub.s3")
public record StorageProperties(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("output-hub") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String publicEndpoint) {

    boolean reachedByBrowsers() {
        return !publicEndpoint.isBlank();
    }
}
