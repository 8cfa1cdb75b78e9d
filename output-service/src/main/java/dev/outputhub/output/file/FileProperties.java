package dev.outputhub.output.file;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files are taken and for how long a link to one holds.
 *
 * @param maxSize no more than the web server takes, {@code spring.servlet.multipart.max-file-size}
 */
@ConfigurationProperties("hub.files")
record FileProperties(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("5m") Duration linkLifetime) {}
