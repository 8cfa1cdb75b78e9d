package dev.outputhub.conversation.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what the records of an export say with what was stored of them and what the report names. */
final class SourceTexts {

    /** As lenient as programs are that write such files. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .build();

    private static final TypeReference<List<ContentPart>> PARTS = new TypeReference<>() {};
    /** Shorter ones are found in anything. */
    private static final int SHORTEST = 8;
    /** They link and classify; nobody reads them. */
    private static final Set<String> LINKS = Set.of(
            "id", "parent", "children", "uuid", "parent_message_uuid", "node_id", "message_id", "type", "content_type");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("(```\\s*)?This block is not supported on your current device yet\\.(\\s*```)?");
    private static final Pattern TAG = Pattern.compile("</?ant(?:Thinking|Artifact)[^>]*>");

    private SourceTexts() {}

    /** Every text of the file that is neither stored nor in a record that the report names. */
    static List<String> lost(List<JsonNode> roots, List<FoundRecord> found) {
        var records = records(roots);
        if (found.size() == 1
                && isNamed(found.getFirst().record())
                && found.getFirst().record().kind().equals("file")) {
            return List.of();
        }
        if (found.size() < records.size()) {
            return List.of(records.size() + " records came to " + found.size() + " lines of the report");
        }
        var lost = new ArrayList<String>();
        for (var at = 0; at < records.size(); at++) {
            var told = found.get(at).record();
            if (!isNamed(told)) {
                lost.addAll(lost(records.get(at), told));
            }
        }
        return lost;
    }

    private static List<JsonNode> records(List<JsonNode> roots) {
        var records = new ArrayList<JsonNode>();
        for (var root : roots) {
            if (root.isArray()) {
                records.addAll(root.values());
            } else if (!root.has("mapping") && root.path("conversations").isArray()) {
                records.addAll(root.path("conversations").values());
            } else {
                records.add(root);
            }
        }
        return records;
    }

    private static boolean isNamed(ImportedRecord record) {
        return record instanceof BrokenRecord || (record instanceof SkippedRecord skipped && skipped.leftOut());
    }

    private static List<String> lost(JsonNode record, ImportedRecord told) {
        var said = new ArrayList<String>();
        var torn = told instanceof ImportedConversation conversation && conversation.lostMessages() > 0;
        for (var node : record.path("mapping").values()) {
            if (!torn || node.path("message").isObject()) {
                leaves("", node, said);
            }
        }
        for (var list : List.of("chat_messages", "messages")) {
            for (var message : record.path(list)) {
                if (!torn || message.isObject()) {
                    leaves("", message, said);
                }
            }
        }
        var stored = stored(told);
        var all = String.join("\n", stored);
        var squeezed = squeezed(all);
        return said.stream()
                .filter(text -> !stored.contains(text) && !isIn(text, all, squeezed))
                .map(text -> told.sourceId() + ": " + text)
                .toList();
    }

    private static boolean isIn(String text, String all, String squeezed) {
        var cleaned = CleanText.clean(text, new Remarks());
        if (all.contains(cleaned)) {
            return true;
        }
        return TAG.splitAsStream(PLACEHOLDER.matcher(cleaned).replaceAll(""))
                .allMatch(piece -> squeezed.contains(squeezed(piece)));
    }

    /** A text that is JSON says what its own texts say. */
    private static void leaves(String field, JsonNode node, List<String> texts) {
        if (node.isString()) {
            var text = node.stringValue();
            // a moment is stored as one
            if (LINKS.contains(field) || text.length() < SHORTEST || text.isBlank() || Times.ofText(text) != null) {
                return;
            }
            var inside = parsed(text);
            if (inside == null) {
                texts.add(text);
            } else {
                leaves(field, inside, texts);
            }
        } else if (node.isObject()) {
            // the bytes of a picture are named by a remark
            node.properties().stream()
                    .filter(entry -> !(entry.getKey().equals("data") && node.has("media_type")))
                    .forEach(entry -> leaves(entry.getKey(), entry.getValue(), texts));
        } else if (node.isArray() && !LINKS.contains(field)) {
            node.forEach(element -> leaves(field, element, texts));
        }
    }

    private static @Nullable JsonNode parsed(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return null;
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static Set<String> stored(ImportedRecord record) {
        var stored = new ArrayList<String>();
        if (record instanceof ImportedConversation conversation) {
            stored.add(String.valueOf(conversation.title()));
            stored.add(String.valueOf(conversation.model()));
            every(conversation.metadata(), stored);
            for (var message : conversation.messages()) {
                stored.add(message.sourceId());
                stored.add(String.valueOf(message.model()));
                stored.add(String.valueOf(message.createdAt()));
                every(JSON.readTree(JSON.writerFor(PARTS).writeValueAsString(message.parts())), stored);
                every(message.metadata(), stored);
            }
        }
        return new HashSet<>(stored);
    }

    private static void every(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        } else {
            node.properties().forEach(entry -> every(entry.getValue(), texts));
            if (node.isArray()) {
                node.forEach(element -> every(element, texts));
            }
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
