package dev.outputhub.conversation.imports.job;

import dev.outputhub.conversation.format.ImportLimits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How imports run, and how much an archive may ask of them.
 *
 * @param batchRecords records in one transaction at most; {@code batchMessages} and {@code batchChars} likewise
 * @param maxFile a picture, sound or document of a message
 * @param progressInterval how often followers are told
 * @param keepArchives how long an uploaded file stays in the object store after its import has ended
 */
@Validated
@ConfigurationProperties("hub.imports")
public record ImportSettings(
        @Min(1) int batchRecords,
        @Min(1) int batchMessages,
        @Min(1) int batchChars,
        @Min(1) int maxEntries,
        @Min(1) long maxEntryBytes,
        @Min(1) long maxTotalBytes,
        @Min(2) int maxRatio,
        @Min(0) long ratioFromBytes,
        @Min(1_000) int maxRecordSize,
        @Min(1_000) int maxDocumentBytes,
        @NotNull DataSize maxFile,
        @NotNull Duration progressInterval,
        @NotNull Duration streamTimeout,
        @NotNull Duration keepArchives) {

    public ImportLimits limits() {
        return new ImportLimits(
                maxEntries, maxEntryBytes, maxTotalBytes, maxRatio, ratioFromBytes, maxRecordSize, maxDocumentBytes);
    }
}
