package dev.outputhub.conversation.format.assembly;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The parts of a message's content as the interfaces of OpenAI, Anthropic and Google and the libraries on top of them
 * write it: a text, or a list of blocks of which each says its type. Their types do not contradict each other, so one
 * reading serves all.
 */
public final class ContentBlocks {

    private final Remarks remarks;

    public ContentBlocks(Remarks remarks) {
        this.remarks = remarks;
    }

    public List<ContentPart> of(@Nullable JsonNode content) {
        if (content == null || content.isNull()) {
            return List.of();
        }
        var plain = Fields.asText(content);
        if (plain != null) {
            return plain.isEmpty() ? List.of() : List.of(new ContentPart.Text(plain));
        }
        if (content.isArray()) {
            var parts = new ArrayList<ContentPart>();
            content.values().forEach(block -> parts.addAll(block(block)));
            return parts;
        }
        return block(content);
    }

    private List<ContentPart> block(JsonNode block) {
        var plain = Fields.asText(block);
        if (plain != null) {
            return plain.isEmpty() ? List.of() : List.of(new ContentPart.Text(plain));
        }
        if (!block.isObject()) {
            return block.isArray() ? of(block) : List.of();
        }
        var type = textOr(block, "type", "").replace('-', '_');
        return switch (type) {
            case "" -> untyped(block);
            case "text", "input_text", "output_text" -> words(block);
            case "refusal" -> List.of(new ContentPart.Text(textOr(block, "refusal", "")));
            case "thinking", "think", "reasoning", "reasoning_text", "summary_text", "thought" -> reasoning(block);
            case "redacted_thinking" -> List.of(new ContentPart.Reasoning("", "redacted"));
            case "tool_use", "server_tool_use", "mcp_tool_use", "function_call", "custom_tool_call" ->
                List.of(ToolBlocks.call(block));
            case "tool_call" -> toolCall(block);
            case "local_shell_call", "web_search_call", "file_search_call", "code_interpreter_call", "mcp_call" ->
                List.of(ToolBlocks.call(filled(block, "call_id"), type.replace("_call", ""), action(block)));
            case "tool_result", "function_call_output", "custom_tool_call_output", "tool_call_response" ->
                List.of(ToolBlocks.result(block));
            case "image", "image_url", "input_image", "image_file" -> List.of(MediaBlocks.image(block, remarks));
            case "audio", "input_audio", "output_audio" -> List.of(MediaBlocks.audio(block, remarks));
            case "file", "input_file", "document" -> List.of(MediaBlocks.file(block, remarks));
            case "message" -> of(block.get("content"));
            default ->
                type.endsWith("_tool_result")
                        ? List.of(ToolBlocks.result(block))
                        : List.of(new ContentPart.Unknown(anyText(block), textOr(block, "type", ""), block));
        };
    }

    /** Google's parts say by their fields what they are. */
    private List<ContentPart> untyped(JsonNode block) {
        if (Fields.isTrue(block, "thought")) {
            return List.of(new ContentPart.Reasoning(textOr(block, "text", ""), null));
        }
        if (block.has("text") || block.has("content")) {
            return words(block);
        }
        for (var call : List.of("functionCall", "function_call", "executableCode", "executable_code")) {
            var inner = Fields.object(block, call);
            if (inner != null) {
                return List.of(
                        inner.has("code")
                                ? new ContentPart.Code(textOr(inner, "code", ""), filled(inner, "language"))
                                : ToolBlocks.call(inner));
            }
        }
        for (var result :
                List.of("functionResponse", "function_response", "codeExecutionResult", "code_execution_result")) {
            var inner = Fields.object(block, result);
            if (inner != null) {
                return List.of(ToolBlocks.result(inner));
            }
        }
        if (block.has("inlineData") || block.has("inline_data")) {
            return List.of(MediaBlocks.image(block, remarks));
        }
        if (block.has("toolCallId") || block.has("toolName")) {
            return List.of(ToolBlocks.call(block));
        }
        return List.of(new ContentPart.Unknown(anyText(block), "object", block));
    }

    private List<ContentPart> words(JsonNode block) {
        var text = ToolBlocks.first(block, "text", "content");
        if (text == null) {
            // some write {"text": {"value": …}}
            text = filled(Fields.object(block, "text"), "value");
        }
        if (text == null) {
            return List.of();
        }
        var sources = Stream.concat(
                        Fields.elements(block, "annotations").stream(), Fields.elements(block, "citations").stream())
                .map(ContentBlocks::citation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return List.of(new ContentPart.Text(text, null, sources));
    }

    private static @Nullable Citation citation(JsonNode annotation) {
        var inner = Fields.object(annotation, "url_citation");
        var source = inner == null ? annotation : inner;
        var title = ToolBlocks.first(source, "title", "document_title", "filename");
        var url = filled(source, "url");
        return title == null && url == null ? null : new Citation(title, url);
    }

    private static List<ContentPart> reasoning(JsonNode block) {
        var summary = joined(block, "summary");
        var said = ToolBlocks.first(block, "thinking", "think", "text", "reasoning", "content");
        var words = said == null ? joined(block, "content") : said;
        if (words.isEmpty() && summary.isEmpty()) {
            return List.of(new ContentPart.Reasoning("", "redacted"));
        }
        return List.of(
                words.isEmpty()
                        ? new ContentPart.Reasoning(summary, null)
                        : new ContentPart.Reasoning(words, summary.isEmpty() ? null : summary));
    }

    /** LibreChat wraps the call once more, with its result inside. */
    private static List<ContentPart> toolCall(JsonNode block) {
        var inner = Fields.object(block, "tool_call");
        var call = inner == null ? block : inner;
        var output = call.get("output");
        return output == null || output.isNull() || inner == null
                ? List.of(ToolBlocks.call(call))
                : List.of(
                        ToolBlocks.call(call),
                        ToolBlocks.result(filled(call, "id"), filled(call, "name"), output, false));
    }

    private static JsonNode action(JsonNode block) {
        var action = ToolBlocks.firstNode(block, "action", "arguments", "queries", "code");
        return action == null ? Fields.without(block, Set.of("type", "id", "status")) : action;
    }

    private static String joined(JsonNode block, String field) {
        return Fields.elements(block, field).stream()
                .map(item -> {
                    var plain = Fields.asText(item);
                    return plain == null ? filled(item, "text") : plain;
                })
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    private static String anyText(JsonNode block) {
        var text = ToolBlocks.first(block, "text", "content", "message", "summary", "error");
        return text == null ? "" : text;
    }
}
