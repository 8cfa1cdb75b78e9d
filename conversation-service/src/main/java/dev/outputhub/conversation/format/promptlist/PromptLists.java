package dev.outputhub.conversation.format.promptlist;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.assembly.PromptDraft;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a prompt of an element of a list or a row of a table: the columns {@code act} and {@code prompt} of the awesome
 * lists, the prompts of Langfuse and of Open WebUI, and whatever else names a prompt and has its words.
 */
public final class PromptLists implements RecordReader {

    private static final Pattern CONTRIBUTOR = Pattern.compile("/contributor");
    private static final List<String> NAMES = List.of("act", "title", "name", "command");
    private static final List<String> WORDS = List.of("prompt", "prompt_template", "template", "content");

    @Override
    public ExportFormat format() {
        return ExportFormat.PROMPT_LIST;
    }

    /** All of it is said but mail addresses. */
    @Override
    public Pattern accountedFor() {
        return CONTRIBUTOR;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var name = first(record, NAMES);
        var words = words(record);
        if (words == null) {
            return List.of(new SkippedRecord("prompt", filled(record, "id"), name, "The prompt is empty"));
        }
        var remarks = new Remarks();
        var description = Stream.of(
                        first(record, List.of("description", "commitMessage")), contributors(record, remarks))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return List.of(PromptDraft.of(Platform.PROMPT_LIST, null, versioned(record, name), words)
                .describedAs(description.isEmpty() ? null : description)
                .in(List.of(), tags(record))
                .with(remarks.list())
                .build());
    }

    private static @Nullable String versioned(JsonNode record, @Nullable String name) {
        var version = Fields.number(record, "version");
        return name == null || version == null || version == 1 ? name : name + " (version " + version + ")";
    }

    private static @Nullable String words(JsonNode record) {
        var system = filled(record, "system_prompt");
        var plain = first(record, WORDS);
        if (plain != null) {
            return system == null ? plain : system + "\n\n" + plain;
        }
        var messages = Fields.elements(record, "prompt").stream()
                .map(PromptLists::message)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        return messages.isEmpty() ? system : messages;
    }

    /** A prompt of several messages reads as one, each with its role above it. */
    private static @Nullable String message(JsonNode message) {
        if ("placeholder".equals(filled(message, "type"))) {
            return "{{" + Fields.textOr(message, "name", "placeholder") + "}}";
        }
        var content = filled(message, "content");
        var role = filled(message, "role");
        return content == null || role == null ? content : role + ":\n" + content;
    }

    private static List<String> tags(JsonNode record) {
        var tags = new LinkedHashSet<String>();
        for (var field : List.of("tags", "labels")) {
            Fields.elements(record, field).stream()
                    .map(Fields::asText)
                    .filter(Objects::nonNull)
                    .forEach(tags::add);
        }
        var listed = filled(record, "tags");
        if (listed != null) {
            Stream.of(listed.split(","))
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty())
                    .forEach(tags::add);
        }
        var kind = filled(record, "type");
        if (kind != null && !Set.of("text", "chat").contains(kind.toLowerCase(Locale.ROOT))) {
            tags.add(kind.toLowerCase(Locale.ROOT));
        }
        var category = filled(record, "category");
        if (category != null) {
            tags.add(category);
        }
        if ("true".equalsIgnoreCase(filled(record, "for_devs"))) {
            tags.add("for developers");
        }
        return List.copyOf(tags);
    }

    private static @Nullable String contributors(JsonNode record, Remarks remarks) {
        var named = filled(record, "contributor");
        if (named == null) {
            return null;
        }
        var names = new ArrayList<String>();
        for (var name : named.split(",")) {
            if (name.contains("@")) {
                remarks.add("A contributor's mail address was left out");
            } else if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names.isEmpty() ? null : "Contributed by " + String.join(", ", names);
    }

    private static @Nullable String first(JsonNode record, List<String> fields) {
        return fields.stream()
                .map(field -> filled(record, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
