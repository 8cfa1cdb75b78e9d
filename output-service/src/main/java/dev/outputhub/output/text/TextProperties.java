package dev.outputhub.output.text;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one file may cost.
 *
 * @param heap of the process that reads it
 * @param timeLimit of the process; killed beyond
 * @param diskLimit what the process may write besides; killed beyond
 * @param longest characters that are kept of a text
 * @param attempts how often a file is tried whose process did not come to its end
 * @param pause between two attempts
 */
@ConfigurationProperties("hub.text")
record TextProperties(
        @DefaultValue("192MB") DataSize heap,
        @DefaultValue("60s") Duration timeLimit,
        @DefaultValue("200MB") DataSize diskLimit,
        @DefaultValue("5000000") int longest,
        @DefaultValue("2") int attempts,
        @DefaultValue("30s") Duration pause) {}
