package dev.outputhub.conversation.exports.write;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One piece of a message as Markdown; what is no text for people is folded away, and nothing of it is dropped. */
final class MessagePart {

    private MessagePart() {}

    static String markdown(JsonNode part) {
        var text = part.path("text").asString("");
        return switch (part.path("type").asString("")) {
            case "text" -> text;
            case "code" -> MarkdownText.fenced(text, field(part, "language"));
            case "reasoning" -> MarkdownText.callout("note]-", "Reasoning", text);
            case "recap" -> "*" + MarkdownText.oneLine(text) + "*";
            case "context" -> MarkdownText.callout("note]-", "Context", text);
            case "toolCall" -> MarkdownText.callout("abstract]-", "Tool: " + field(part, "name"), called(part, text));
            case "toolResult" ->
                MarkdownText.callout("abstract]-", "Result: " + field(part, "name"), returned(part, text));
            case "quote" -> "> " + text.replace("\n", "\n> ") + "\n>\n> " + said(part, "title", "url");
            case "artifact" ->
                "**" + said(part, "title", "identifier") + "**\n\n"
                        + MarkdownText.fenced(text, field(part, "language"));
            case "image" -> "*Picture: " + said(part, "name", "pointer") + "*" + below(text);
            case "audio" -> "*Audio: " + said(part, "direction", "pointer") + "*" + below(text);
            case "file" -> "*File: " + said(part, "name", "id") + "*" + below(text);
            default ->
                MarkdownText.callout(
                        "abstract]-", field(part, "type"), MarkdownText.fenced(part.toPrettyString(), "json"));
        };
    }

    private static String called(JsonNode part, String text) {
        return Stream.of(
                        text,
                        part.path("input").isMissingNode() || part.path("input").isNull()
                                ? ""
                                : MarkdownText.fenced(part.path("input").toPrettyString(), "json"))
                .filter(piece -> !piece.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String returned(JsonNode part, String text) {
        return text.isBlank() && part.path("raw").isContainer()
                ? MarkdownText.fenced(part.path("raw").toPrettyString(), "json")
                : MarkdownText.fenced(text, "");
    }

    private static String said(JsonNode part, String... fields) {
        return Stream.of(fields)
                .map(name -> MarkdownText.oneLine(field(part, name)))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String below(String text) {
        return text.isBlank() ? "" : "\n\n" + MarkdownText.callout("quote]-", "Its text", text);
    }

    private static String field(JsonNode part, String name) {
        return part.path(name).asString("");
    }
}
