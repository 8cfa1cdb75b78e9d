package dev.outputhub.conversation.format.perplexity;

import static dev.outputhub.conversation.format.perplexity.Answers.first;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SessionReader;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A thread with its questions and answers, as an extension saves it ({@code metadata} and {@code conversations}) or the web
 * interface sends it ({@code entries} and {@code thread_metadata}); or a bare list of questions and answers.
 */
public final class PerplexityThreads implements SessionReader {

    private static final Set<String> CARRIED_ON = Set.of(
            "query",
            "query_str",
            "answer",
            "blocks",
            "text",
            "model",
            "display_model",
            "sources",
            "web_results",
            "citations",
            "thread_title",
            "attachments");

    @Override
    public ExportFormat format() {
        return ExportFormat.PERPLEXITY;
    }

    @Override
    public @Nullable String conversation(JsonNode record, @Nullable String previous) {
        return isThread(record) ? null : first(record, "thread_id", "context_uuid", "thread_url_slug");
    }

    @Override
    public List<ImportedRecord> read(@Nullable String conversation, List<JsonNode> records, SourceFile file) {
        var record = records.getFirst();
        if (!isThread(record)) {
            return List.of(thread(conversation, null, records));
        }
        var details = Fields.object(record, "metadata");
        var head = details == null ? Fields.object(record, "thread_metadata") : details;
        var entries = Fields.hasArray(record, "entries")
                ? Fields.elements(record, "entries")
                : Fields.elements(record, "conversations");
        return List.of(thread(null, head, entries));
    }

    private static boolean isThread(JsonNode record) {
        return Fields.hasArray(record, "entries") || Fields.hasArray(record, "conversations");
    }

    private static ImportedRecord thread(
            @Nullable String conversation, @Nullable JsonNode head, Collection<JsonNode> entries) {
        var assembly = new ConversationAssembly(Platform.PERPLEXITY, null, null);
        String title = first(head, "thread_title", "title");
        var id = conversation == null ? first(head, "thread_id", "context_uuid", "thread_url_slug") : conversation;
        for (var entry : entries) {
            if (first(entry, "query", "query_str") != null || !Answers.of(entry).isEmpty()) {
                add(entry, assembly);
                title = title == null ? first(entry, "thread_title") : title;
                id = id == null ? first(entry, "context_uuid", "thread_id", "thread_url_slug") : id;
            } else {
                assembly.remarks().lostMessage("A record has neither question nor answer and was left out");
            }
        }
        return assembly.identity(id, title)
                .metadata(Fields.without(head, Set.of("thread_title", "title")))
                .build();
    }

    private static void add(JsonNode entry, ConversationAssembly assembly) {
        var id = first(entry, "uuid", "backend_uuid", "id");
        var time = time(entry);
        var question = new ArrayList<ContentPart>();
        var words = first(entry, "query", "query_str");
        if (words != null) {
            question.add(new ContentPart.Text(words));
        }
        for (var file : Fields.elements(entry, "attachments")) {
            var plain = Fields.asText(file);
            question.add(new ContentPart.File(
                    "", plain == null ? first(file, "name", "file_name", "url") : plain, null, null, null));
        }
        assembly.add(Turn.of(id == null ? null : id + "-question", Role.USER, question)
                .at(time));
        var answer = Answers.of(entry);
        if (!answer.isEmpty()) {
            assembly.add(Turn.of(id, Role.ASSISTANT, answer)
                    .withModel(first(entry, "model", "display_model"))
                    .at(time)
                    .with(Fields.without(entry, CARRIED_ON)));
        }
    }

    private static @Nullable Instant time(JsonNode entry) {
        return Stream.of(
                        "timestamp",
                        "created_at",
                        "entry_created_datetime",
                        "updated_datetime",
                        "entry_updated_datetime")
                .map(field -> Times.read(entry.get(field)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
