package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportJob;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/**
 * What goes into an archive.
 *
 * @param pulse called now and then: throws when the export is not wanted any more
 */
public record Contents(
        ExportJob job,
        UUID organizationId,
        Instant exportedAt,
        StoredRecords records,
        Names names,
        FileContents files,
        Problems problems,
        Pulse pulse) {

    /** Where work can be stopped. */
    @FunctionalInterface
    public interface Pulse {
        void beat() throws IOException;
    }
}
