package dev.outputhub.conversation.format.openwebui;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.assembly.ToolBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes apart a text in which reasoning and calls of tools are written as {@code <details type="…">}. What is not closed is text. */
final class DetailsText {

    private static final String END = "</details>";
    private static final Pattern OPENING =
            Pattern.compile("<details type=\"(reasoning|tool_calls|code_interpreter)\"([^>]{0,100000})>");
    private static final Pattern SUMMARY = Pattern.compile("^\\s*<summary>(.*?)</summary>", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DetailsText() {}

    static List<ContentPart> parts(String text) {
        var parts = new ArrayList<ContentPart>();
        var opening = OPENING.matcher(text);
        var from = 0;
        while (opening.find(from)) {
            var end = text.indexOf(END, opening.end());
            if (end < 0) {
                break;
            }
            addWords(parts, text.substring(from, opening.start()));
            parts.addAll(parts(opening.group(1), opening.group(2), text.substring(opening.end(), end)));
            from = end + END.length();
        }
        addWords(parts, from == 0 ? text : text.substring(from));
        return parts;
    }

    private static void addWords(List<ContentPart> parts, String words) {
        if (!words.isBlank()) {
            parts.add(new ContentPart.Text(words));
        }
    }

    private static List<ContentPart> parts(String type, String attributes, String inside) {
        var found = SUMMARY.matcher(inside);
        var hasSummary = found.find();
        var summary = hasSummary ? HtmlUtils.htmlUnescape(found.group(1).strip()) : null;
        var body = HtmlUtils.htmlUnescape(hasSummary ? inside.substring(found.end()) : inside)
                .strip();
        return switch (type) {
            case "reasoning" -> List.of(new ContentPart.Reasoning(unquoted(body), summary));
            case "code_interpreter" -> List.of(new ContentPart.Code(body, null));
            default -> call(attributes, body);
        };
    }

    private static List<ContentPart> call(String attributes, String body) {
        var id = attribute(attributes, "id");
        var name = attribute(attributes, "name");
        var arguments = value(attribute(attributes, "arguments"));
        var result = value(attribute(attributes, "result"));
        var parts = new ArrayList<ContentPart>();
        parts.add(ToolBlocks.call(id, name == null ? "tool" : name, arguments));
        if (result != null || !body.isEmpty()) {
            parts.add(ToolBlocks.result(
                    id, name, result == null ? JsonNodeFactory.instance.stringNode(body) : result, false));
        }
        return parts;
    }

    /** A text that is JSON once more, or just a text. */
    private static @Nullable JsonNode value(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException _) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }

    private static String unquoted(String body) {
        return body.lines()
                .map(line -> line.startsWith("> ") ? line.substring(2) : line.equals(">") ? "" : line)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String attribute(String attributes, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : null;
    }
}
