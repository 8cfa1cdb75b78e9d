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
                .isEqualTo(
                        new FileProperties(DataSize.ofMegabytes(20), DataSize.ofMegabytes(100), Duration.ofMinutes(5)));
    }

    @Test
    void filesCanBeBoundedOtherwise() {
        var told = Map.of(
                "hub.files.max-size", "1MB", "hub.files.max-given-size", "2MB", "hub.files.link-lifetime", "30s");
        assertThat(bind(told, "hub.files", FileProperties.class))
                .isEqualTo(
                        new FileProperties(DataSize.ofMegabytes(1), DataSize.ofMegabytes(2), Duration.ofSeconds(30)));
    }

    private static <T> T bind(Map<String, String> told, String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(told)).bindOrCreate(prefix, type);
    }
}
