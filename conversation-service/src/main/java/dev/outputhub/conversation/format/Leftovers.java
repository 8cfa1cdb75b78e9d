package dev.outputhub.conversation.format;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the words of a source that no part of a message says, whatever the reason: a field nobody has met yet, or a known one in an
 * unexpected form. They stay with the message's metadata.
 */
public final class Leftovers {

    /** The field of the metadata that holds them, by their JSON pointers in the source. */
    public static final String FIELD = "leftOver";

    /** They say what a block is, which its part does by being of that kind. */
    private static final Set<String> KINDS = Set.of("type", "content_type");

    /** They tie records to each other. */
    private static final Pattern LINK =
            Pattern.compile(".*(?:id|Id|ID|ids|Ids|uuid|Uuid)|parent|children|current_node|currNode|custom_id");

    private static final Set<String> BYTES = Set.of("data", "file_data", "b64_json", "base64");

    /** Characters that are looked through for words among others; what is not found by then is kept twice rather than lost. */
    private static final long LOOKED_THROUGH = 5_000_000;

    private final Set<String> kept = new HashSet<>();
    private final ArrayDeque<String> path = new ArrayDeque<>();
    private final ObjectNode found = JsonNodeFactory.instance.objectNode();
    private Set<String> rewritten = Set.of();
    private boolean beside;
    private long lookedThrough;

    public Leftovers(List<ContentPart> parts) {
        parts.forEach(this::keepPart);
    }

    /** These words are in a part too, but in another form or among others. */
    public Leftovers said(Iterable<String> words) {
        words.forEach(this::keep);
        return this;
    }

    /** All texts in it are kept where it is. */
    Leftovers saidIn(JsonNode kept) {
        keepAll(kept);
        return this;
    }

    /**
     * Looks through a whole record, most of which has a place of its own: who speaks, what ties it to others and when it was are
     * no words of anybody there.
     *
     * @param fields whose texts are in the parts in another form
     */
    void lookBeside(@Nullable String place, JsonNode record, Set<String> fields) {
        beside = true;
        rewritten = fields;
        if (place != null) {
            path.addLast(place);
        }
        look("", record);
        path.clear();
        beside = false;
    }

    ObjectNode found() {
        return found;
    }

    private boolean isSaid(String field, String words) {
        if (!beside) {
            return false;
        }
        if (rewritten.contains(field)
                || BYTES.contains(field)
                || words.startsWith("data:")
                || Role.of(words) != null
                || Times.ofText(words) != null) {
            return true;
        }
        if (LINK.matcher(field).matches() && words.chars().noneMatch(Character::isWhitespace)) {
            return true;
        }
        for (var text : kept) {
            if (lookedThrough > LOOKED_THROUGH) {
                return false;
            }
            lookedThrough++;
            if (text.length() > words.length()) {
                lookedThrough += text.length();
                if (text.contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What was looked for in vain. */
    public Leftovers lookIn(String field, @Nullable JsonNode value) {
        if (value != null) {
            path.addLast(field);
            look(field, value);
            path.removeLast();
        }
        return this;
    }

    /** @param leftOver by JSON pointer, what none of the parts says */
    public record Beside(List<ContentPart> parts, ObjectNode leftOver) {

        public void addTo(ObjectNode metadata) {
            if (!leftOver.isEmpty()) {
                metadata.set(FIELD, leftOver);
            }
        }
    }

    /** A message of which nothing else is to be seen shows what was found. */
    public Beside seenIn(List<ContentPart> parts, String type) {
        if (found.isEmpty() || !MessageText.nothingToSee(parts)) {
            return new Beside(parts, found);
        }
        var words = found.values().stream().map(JsonNode::stringValue).collect(Collectors.joining("\n"));
        return new Beside(
                Stream.concat(parts.stream(), Stream.of(new ContentPart.Unknown(words, type, found)))
                        .toList(),
                JsonNodeFactory.instance.objectNode());
    }

    private void look(String field, JsonNode value) {
        if (value.isString()) {
            var words = value.stringValue();
            if (!words.isBlank() && !KINDS.contains(field) && !kept.contains(words) && !isSaid(field, words)) {
                kept.add(words);
                found.put(pointer(), words);
            }
        } else if (value instanceof ObjectNode object) {
            object.properties().forEach(entry -> lookIn(entry.getKey(), entry.getValue()));
        } else if (value.isArray()) {
            var at = 0;
            for (var element : value) {
                lookIn(String.valueOf(at++), element);
            }
        }
    }

    private String pointer() {
        var pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    private void keepPart(ContentPart part) {
        keep(part.text());
        switch (part) {
            case ContentPart.Text text -> {
                keep(text.raw());
                text.citations().forEach(citation -> {
                    keep(citation.title());
                    keep(citation.url());
                });
            }
            case ContentPart.Code code -> keep(code.language());
            case ContentPart.Reasoning reasoning -> keep(reasoning.summary());
            case ContentPart.ToolCall call -> {
                keep(call.callId());
                keep(call.name());
                keepAll(call.input());
            }
            case ContentPart.ToolResult result -> {
                keep(result.callId());
                keep(result.name());
                keepAll(result.raw());
            }
            case ContentPart.Quote quote -> {
                keep(quote.title());
                keep(quote.url());
            }
            case ContentPart.Artifact artifact -> {
                keep(artifact.title());
                keep(artifact.identifier());
                keep(artifact.mediaType());
                keep(artifact.language());
            }
            case ContentPart.Image image -> {
                keep(image.name());
                keep(image.pointer());
                keepAll(image.raw());
            }
            case ContentPart.Audio audio -> {
                keep(audio.direction());
                keep(audio.pointer());
            }
            case ContentPart.File file -> {
                keep(file.name());
                keep(file.id());
                keep(file.mediaType());
            }
            case ContentPart.Unknown unknown -> {
                keep(unknown.sourceType());
                keepAll(unknown.raw());
            }
            case ContentPart.Recap _, ContentPart.Context _ -> {}
        }
    }

    private void keep(@Nullable String words) {
        if (words != null) {
            kept.add(words);
        }
    }

    private void keepAll(@Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        if (value.isString()) {
            kept.add(value.stringValue());
        } else if (value.isContainer()) {
            value.values().forEach(this::keepAll);
        }
    }
}
