package dev.outputhub.output.file;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files are taken and for how long a link to one holds.
 *
 * @param maxSize of an upload; no more than the web server takes, {@code spring.servlet.multipart.max-file-size}
 * @param maxGivenSize of what another service hands over, such as the files of an archive
 */
@ConfigurationProperties("hub.files")
record FileProperties(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("100MB") DataSize maxGivenSize,
        @DefaultValue("5m") Duration linkLifetime) {}
