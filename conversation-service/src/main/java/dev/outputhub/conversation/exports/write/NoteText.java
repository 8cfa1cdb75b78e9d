package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.exports.job.ExportNames.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record as a note: front matter with what is short, its text, and a section for whatever else there is of it. */
final class NoteText {

    /** Characters of a text that still is a property; a longer one, or one of several lines, has a section. */
    private static final int LONGEST_PROPERTY = 500;

    private static final List<String> TEXTS = List.of("content", "template", "text", "instructions", "description");
    private static final Set<String> APART = Set.of("title", "terms", "messages", "date");

    private final ExportKind kind;
    private final ObjectNode record;
    private final Map<UUID, Named> names;
    private final Map<UUID, List<Named>> attachments;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();

    private NoteText(ExportKind kind, ObjectNode record, Map<UUID, Named> names, Map<UUID, List<Named>> attachments) {
        this.kind = kind;
        this.record = record;
        this.names = names;
        this.attachments = attachments;
    }

    static String of(ExportKind kind, ObjectNode record, Map<UUID, Named> names, Map<UUID, List<Named>> attachments) {
        var note = new NoteText(kind, record, names, attachments);
        note.write();
        var text = new StringBuilder("---\n");
        note.properties.forEach((name, value) -> text.append(YamlText.key(name))
                .append(':')
                .append(value.startsWith("\n") ? "" : " ")
                .append(value)
                .append('\n'));
        return text.append("---\n\n").append(note.body).toString();
    }

    private void write() {
        var title = Titles.of(record);
        properties.put("title", YamlText.quoted(title));
        properties.put("aliases", YamlText.list(List.of(title)));
        terms();
        if (record.path("date").isString()) {
            properties.put("date", record.path("date").asString());
        }
        record.properties().forEach(field -> {
            if (!APART.contains(field.getKey())) {
                property(field.getKey(), field.getValue());
            }
        });
        var text = mainText();
        if (kind == ExportKind.CONVERSATION) {
            body.append(Transcript.of(record, attachments));
        } else if (text != null) {
            var now = record.path(text).asString("");
            body.append(kind == ExportKind.OUTPUT ? Edits.newest(record).orElse(now) : now)
                    .append("\n\n");
        }
        RecordLinks.of(record, attachments)
                .forEach(file -> body.append(MarkdownText.embedded(file)).append("\n\n"));
        record.properties().forEach(field -> {
            if (!APART.contains(field.getKey()) && !field.getKey().equals(text)) {
                section(field.getKey(), field.getValue());
            }
        });
        if (text != null && kind == ExportKind.OUTPUT && !record.path("edits").isEmpty()) {
            body.append("## As it was at first\n\n")
                    .append(record.path(text).asString(""))
                    .append("\n\n");
        }
    }

    private void terms() {
        record.path("terms").properties().forEach(vocabulary -> {
            var slugs = new ArrayList<String>();
            var value = vocabulary.getValue();
            (value.isArray() ? value : List.of(value)).forEach(term -> {
                var slug = term.isObject() ? term.path("slug").asString("") : term.asString("");
                if (!slug.isEmpty()) {
                    slugs.add(slug);
                }
            });
            var key = vocabulary.getKey();
            properties.put(properties.containsKey(key) || record.has(key) ? "terms-" + key : key, YamlText.list(slugs));
        });
    }

    private void property(String name, JsonNode value) {
        if (value.isString() && isProperty(value.asString())) {
            properties.put(name, YamlText.quoted(value.asString()));
            link(name, List.of(value));
        } else if (value.isNumber() || value.isBoolean()) {
            properties.put(name, value.asString());
        } else if (value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isString)) {
            properties.put(
                    name,
                    YamlText.list(value.valueStream().map(JsonNode::asString).toList()));
            link(name, value);
        }
    }

    /** Beside the id of another record the way to its note, where it is in the export. */
    private void link(String name, Iterable<JsonNode> ids) {
        if (!name.endsWith("Id") && !name.endsWith("Ids")) {
            return;
        }
        var links = new ArrayList<String>();
        ids.forEach(id -> {
            var target = RecordLinks.uuid(id);
            if (target != null && names.containsKey(target)) {
                links.add(MarkdownText.link(names.get(target)));
            }
        });
        if (!links.isEmpty()) {
            var relation = name.replaceAll("Ids?$", name.endsWith("Ids") ? "s" : "");
            properties.put(relation, name.endsWith("Ids") ? YamlText.list(links) : YamlText.quoted(links.getFirst()));
        }
    }

    private @Nullable String mainText() {
        return TEXTS.stream()
                .filter(name -> record.path(name).isString())
                .findFirst()
                .orElse(null);
    }

    private void section(String name, JsonNode value) {
        if (value.isString() && !isProperty(value.asString())) {
            body.append("## ")
                    .append(MarkdownText.oneLine(name))
                    .append("\n\n")
                    .append(value.asString())
                    .append("\n\n");
        } else if (value.isArray() && value.valueStream().anyMatch(JsonNode::isContainer)) {
            body.append("## ").append(MarkdownText.oneLine(name)).append("\n\n");
            value.forEach(this::entry);
        } else if (value.isObject() && !value.isEmpty()) {
            body.append("## ")
                    .append(MarkdownText.oneLine(name))
                    .append("\n\n")
                    .append(MarkdownText.fenced(value.toPrettyString(), "json"))
                    .append("\n\n");
        }
    }

    /** One of a list, such as an edit or a version. */
    private void entry(JsonNode entry) {
        var number = entry.path("number").asString(entry.path("name").asString(""));
        body.append("### ")
                .append(number.isEmpty() ? "·" : MarkdownText.oneLine(number))
                .append("\n\n");
        entry.properties().forEach(field -> {
            var value = field.getValue();
            if (value.isNull() || field.getKey().equals("number")) {
                return;
            }
            body.append("- **").append(MarkdownText.oneLine(field.getKey())).append("**: ");
            if (value.isValueNode() && isProperty(value.asString(""))) {
                body.append(value.asString("")).append('\n');
            } else {
                var text = value.isString() ? value.asString() : value.toPrettyString();
                body.append("\n\n")
                        .append(MarkdownText.fenced(text, value.isString() ? "" : "json"))
                        .append("\n\n");
            }
        });
        body.append('\n');
    }

    private boolean isProperty(String text) {
        return text.length() <= LONGEST_PROPERTY && text.indexOf('\n') < 0;
    }
}
