package dev.outputhub.output.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class PropertiesTests {

    @Test
    void filesAreBoundedWithoutBeingTold() {
        assertThat(bind(Map.of(), "hub.files", FileProperties.class))
                .isEqualTo(new FileProperties(DataSize.ofMegabytes(20), Duration.ofMinutes(5)));
    }

    @Test
    void filesCanBeBoundedOtherwise() {
        var told = Map.of("hub.files.max-size", "1MB", "hub.files.link-lifetime", "30s");
        assertThat(bind(told, "hub.files", FileProperties.class))
                .isEqualTo(new FileProperties(DataSize.ofMegabytes(1), Duration.ofSeconds(30)));
    }

    @Test
    void storageIsThatOfAwsAndClosedToBrowsersWithoutBeingTold() {
        var storage = bind(Map.of(), "hub.s3", StorageProperties.class);
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
        assertThat(bind(told, "hub.s3", StorageProperties.class))
                .isEqualTo(new StorageProperties("http://store", "a", "s", "b", "r", "http://public"));
    }

    private static <T> T bind(Map<String, String> told, String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(told)).bindOrCreate(prefix, type);
    }
}
