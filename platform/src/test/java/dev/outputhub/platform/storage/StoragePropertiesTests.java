package dev.outputhub.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StoragePropertiesTests {

    @Test
    void storageIsThatOfAwsAndClosedToBrowsersWithoutBeingTold() {
        var storage = bind(Map.of());
        assertThat(storage).isEqualTo(new StorageProperties("", "", "", "output-hub", "us-east-1", ""));
        assertThat(storage.reachedByBrowsers()).isFalse();
    }

    @Test
    void storageTakesEveryProperty() {
        var told = Map.of(
                "hub.s3.endpoint", "http://store",
                "hub.s3.access-key", "a",
                "hub.s3.secret-key", "s",
                "hub.s3.bucket", "b",
                "hub.s3.region", "r",
                "hub.s3.public-endpoint", "http://public");
        assertThat(bind(told)).isEqualTo(new StorageProperties("http://store", "a", "s", "b", "r", "http://public"));
    }

    private static StorageProperties bind(Map<String, String> told) {
        return new Binder(new MapConfigurationPropertySource(told)).bindOrCreate("hub.s3", StorageProperties.class);
    }
}
