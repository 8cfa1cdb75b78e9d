package dev.outputhub.conversation.format.cherrystudio;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.assembly.ContentBlocks;
import dev.outputhub.conversation.format.assembly.ToolBlocks;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The parts of a message: since 2025 in a table of blocks, before that in the message itself. */
final class MessageBlocks {

    private final Map<String, JsonNode> blocks;
    private final Remarks remarks;

    MessageBlocks(Map<String, JsonNode> blocks, Remarks remarks) {
        this.blocks = blocks;
        this.remarks = remarks;
    }

    List<ContentPart> parts(JsonNode message) {
        var parts = new ArrayList<ContentPart>();
        var thought = filled(message, "reasoning_content");
        if (thought != null) {
            parts.add(new ContentPart.Reasoning(thought, null));
        }
        parts.addAll(new ContentBlocks(remarks).of(message.get("content")));
        for (var reference : Fields.elements(message, "blocks")) {
            var id = Fields.asText(reference);
            var block = id == null ? reference : blocks.get(id);
            if (block == null || !block.isObject()) {
                remarks.lostMessage("A part of a message is not in the backup");
            } else {
                add(parts, block);
            }
        }
        return parts;
    }

    private void add(List<ContentPart> parts, JsonNode block) {
        var words = textOr(block, "content", "");
        var type = textOr(block, "type", "");
        switch (type) {
            case "main_text", "translation" -> parts.add(new ContentPart.Text(words));
            case "thinking" -> parts.add(new ContentPart.Reasoning(words, null));
            case "code" -> parts.add(new ContentPart.Code(words, filled(block, "language")));
            case "tool" -> tool(parts, block);
            case "image" -> parts.add(image(block));
            case "file" -> parts.add(file(Objects.requireNonNullElse(Fields.object(block, "file"), block)));
            case "citation" -> cite(parts, block);
            case "error" -> {
                var error = Fields.object(block, "error");
                parts.add(
                        new ContentPart.Unknown(textOr(error, "message", ""), "error", error == null ? block : error));
            }
            default -> parts.add(new ContentPart.Unknown(words, type, block));
        }
    }

    private static void tool(List<ContentPart> parts, JsonNode block) {
        var id = filled(block, "toolId");
        var name = textOr(block, "toolName", "tool");
        parts.add(ToolBlocks.call(id, name, block.get("arguments")));
        if (block.hasNonNull("content")) {
            parts.add(ToolBlocks.result(id, name, block.get("content"), "error".equals(filled(block, "status"))));
        }
    }

    private ContentPart image(JsonNode block) {
        var file = Fields.object(block, "file");
        var url = filled(block, "url");
        if (url != null && url.startsWith("data:")) {
            url = remarks.embed("a picture", null, url);
        }
        var name = filled(file, "origin_name");
        return new ContentPart.Image(
                "", name == null ? filled(file, "name") : name, url == null ? filled(file, "id") : url, null);
    }

    private static ContentPart file(JsonNode file) {
        var name = filled(file, "origin_name");
        return new ContentPart.File(
                "",
                name == null ? filled(file, "name") : name,
                filled(file, "id"),
                filled(file, "ext"),
                Fields.number(file, "size"));
    }

    private static void cite(List<ContentPart> parts, JsonNode block) {
        var response = Fields.object(block, "response");
        var results = new ArrayList<>(Fields.elements(response, "results"));
        results.addAll(Fields.elements(Fields.object(response, "results"), "results"));
        results.addAll(Fields.elements(block, "knowledge"));
        var sources = results.stream()
                .map(source -> new Citation(filled(source, "title"), ToolBlocks.first(source, "url", "sourceUrl")))
                .filter(source -> source.title() != null || source.url() != null)
                .distinct()
                .toList();
        for (var at = 0; at < parts.size() && !sources.isEmpty(); at++) {
            if (parts.get(at) instanceof ContentPart.Text text) {
                parts.set(at, new ContentPart.Text(text.text(), text.raw(), sources));
                return;
            }
        }
        parts.add(new ContentPart.Unknown("", "citation", block));
    }
}
