package dev.outputhub.conversation.exports.job;

import java.util.Map;
import java.util.UUID;

/** What other services learn of exports. */
public final class ExportEvents {

    public static final String TOPIC = "export.events.v1";

    private ExportEvents() {}

    public record ExportStarted(UUID id, String format) {}

    public record ExportFinished(
            UUID id, String fileName, String format, Map<String, Long> counts, long size, int problems) {}

    public record ExportFailed(UUID id, String format, String reason) {}
}
