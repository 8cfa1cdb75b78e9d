package dev.outputhub.conversation.imports.job;

import java.util.UUID;

/** What other services learn of imports. */
public final class ImportEvents {

    public static final String TOPIC = "import.events.v1";

    private ImportEvents() {}

    public record ImportStarted(UUID id, String fileName, boolean dryRun) {}

    public record ImportFinished(
            UUID id, String fileName, String format, boolean dryRun, ImportCounts counts, int problems) {}

    public record ImportFailed(UUID id, String fileName, String reason) {}

    public record ImportUndone(UUID id, String fileName) {}
}
