package dev.outputhub.conversation.exports.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How exports run.
 *
 * @param pageRecords records that a service is asked for at once
 * @param mostAtOnce exports of one person that have not ended
 * @param progressInterval how often followers are told
 * @param keep how long a finished export can be fetched
 */
@Validated
@ConfigurationProperties("hub.exports")
public record ExportSettings(
        @Min(1) @Max(100) int pageRecords,
        @Min(1) int mostAtOnce,
        @NotNull Duration progressInterval,
        @NotNull Duration streamTimeout,
        @NotNull Duration keep) {}
