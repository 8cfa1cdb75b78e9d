package dev.outputhub.conversation.format.openwebui;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ApiMessages;
import dev.outputhub.conversation.format.assembly.ContentBlocks;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes turns of Open WebUI's messages. */
final class OpenWebUiTurns {

    private static final Set<String> CARRIED_ON = Set.of(
            "id", "parentId", "childrenIds", "content", "output", "timestamp", "model", "files", "sources", "done");

    private final Remarks remarks;
    private final ApiMessages roles;

    OpenWebUiTurns(Remarks remarks) {
        this.remarks = remarks;
        this.roles = new ApiMessages(remarks);
    }

    Turn of(@Nullable String id, JsonNode message) {
        return Turn.of(id, roles.named(filled(message, "role")), parts(message))
                .withModel(filled(message, "model"))
                .at(Times.read(message.get("timestamp")))
                .with(Fields.without(message, CARRIED_ON));
    }

    private List<ContentPart> parts(JsonNode message) {
        var content = message.get("content");
        var plain = Fields.asText(content);
        var blocks = new ContentBlocks(remarks);
        var parts = new ArrayList<>(blocks.of(message.get("output")));
        if (parts.stream().noneMatch(part -> part instanceof ContentPart.Text)) {
            var shown = plain == null ? blocks.of(content) : DetailsText.parts(plain);
            // the same reasoning and calls as tags; the items say them better
            parts.addAll(
                    parts.isEmpty()
                            ? shown
                            : shown.stream()
                                    .filter(part -> part instanceof ContentPart.Text)
                                    .toList());
        }
        Fields.elements(message, "files").stream().filter(JsonNode::isObject).forEach(file -> parts.add(file(file)));
        cite(message, parts);
        error(message, parts);
        return parts;
    }

    private ContentPart file(JsonNode file) {
        var type = textOr(file, "type", "");
        if (type.equals("image")) {
            var url = filled(file, "url");
            if (url == null || !url.startsWith("data:")) {
                return new ContentPart.Image("", filled(file, "name"), url, null);
            }
            var embedded = remarks.embed("a picture", null, url);
            return new ContentPart.Image(
                    "", filled(file, "name"), embedded == null ? filled(file, "id") : embedded, null);
        }
        var inner = Fields.object(file, "file");
        var meta = Fields.object(inner, "meta");
        var name = filled(file, "name");
        return new ContentPart.File(
                textOr(Fields.object(inner, "data"), "content", ""),
                name == null ? filled(inner, "filename") : name,
                filled(file, "id"),
                filled(meta, "content_type"),
                Fields.number(meta, "size"));
    }

    /** Sources become citations of the answer; the passages found in them stay as texts of their own. */
    private static void cite(JsonNode message, List<ContentPart> parts) {
        var citations = new ArrayList<Citation>();
        for (var one : Fields.elements(message, "sources")) {
            var source = Fields.object(one, "source");
            var name = filled(source, "name");
            var url = filled(source, "url");
            if (name != null || url != null) {
                citations.add(new Citation(name, url));
            }
            var passages = Fields.elements(one, "document").stream()
                    .map(Fields::asText)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n\n"));
            if (!passages.isEmpty()) {
                parts.add(new ContentPart.File(passages, name, filled(source, "id"), null, null));
            }
        }
        for (var at = 0; at < parts.size() && !citations.isEmpty(); at++) {
            if (parts.get(at) instanceof ContentPart.Text text) {
                parts.set(at, new ContentPart.Text(text.text(), text.raw(), citations));
                return;
            }
        }
    }

    private static void error(JsonNode message, List<ContentPart> parts) {
        var error = message.get("error");
        var words = Fields.asText(error) == null ? filled(error, "content") : Fields.asText(error);
        if (error != null && words != null && !error.isBoolean()) {
            parts.add(new ContentPart.Unknown(words, "error", error));
        }
    }
}
