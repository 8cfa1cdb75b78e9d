package dev.outputhub.conversation.format.claude;

import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedDocument.Answer;
import dev.outputhub.conversation.format.ImportedDocument.Exchange;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Times;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Texts that lie beside the conversations of an archive. */
final class ClaudeDocuments {

    private ClaudeDocuments() {}

    /** @param folder what it belongs to, which becomes a tag */
    static ImportedDocument output(
            String id, String title, @Nullable String folder, String text, @Nullable LocalDate date) {
        return new ImportedDocument(
                Platform.CLAUDE,
                id,
                title,
                folder == null ? List.of() : List.of(folder),
                List.of(new Exchange(null, List.of(new Answer(text, null, null)))),
                null,
                date,
                List.of(),
                null,
                null,
                List.of());
    }

    static @Nullable LocalDate date(JsonNode record, String field) {
        var time = Times.read(record.get(field));
        return time == null ? null : time.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
