package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportNames.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A conversation to be read: the branch that is shown, then the others. */
final class Transcript {

    private static final int LONGEST_HINT = 60;

    private final MessageTree tree;
    private final Map<UUID, List<Named>> attachments;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private Transcript(JsonNode conversation, Map<UUID, List<Named>> attachments) {
        this.tree = new MessageTree(conversation);
        this.attachments = attachments;
    }

    /** @param attachments by message */
    static String of(JsonNode conversation, Map<UUID, List<Named>> attachments) {
        var transcript = new Transcript(conversation, attachments);
        transcript.write();
        return transcript.text.toString();
    }

    private void write() {
        for (var message : tree.current()) {
            numbers.put(MessageTree.id(message), numbers.size() + 1);
            write("##", message);
        }
        var others = tree.others();
        if (others.isEmpty()) {
            return;
        }
        text.append(
                "---\n\n## Other branches\n\nWhat was asked or answered otherwise; above is the branch that is shown.\n\n");
        for (var branch : others) {
            text.append("### Branch ").append(place(branch)).append("\n\n");
            branch.messages().forEach(message -> write("####", message));
        }
    }

    private String place(MessageTree.Branch branch) {
        var hint = MarkdownText.oneLine(
                MessageParts.text(branch.messages().getFirst().path("parts")));
        var number = branch.after() == null ? null : numbers.get(branch.after());
        var where = branch.after() == null
                ? "from the beginning"
                : number == null ? "from another branch" : "after message " + number;
        return where + (hint.isEmpty() ? "" : ": " + cut(hint));
    }

    private void write(String level, JsonNode message) {
        text.append(level).append(' ').append(speaker(message)).append("\n\n");
        var time = message.path("createdAt").asString("");
        if (!time.isEmpty()) {
            text.append('*').append(time).append("*\n\n");
        }
        var parts = message.path("parts");
        if (parts.isArray() && !parts.isEmpty()) {
            parts.forEach(part -> paragraph(MessagePart.markdown(part)));
        } else {
            paragraph(message.path("text").asString(""));
        }
        RecordLinks.of(message, attachments).forEach(file -> paragraph(MarkdownText.embedded(file)));
    }

    private void paragraph(String written) {
        if (!written.isBlank()) {
            text.append(written).append("\n\n");
        }
    }

    private static String speaker(JsonNode message) {
        var role = message.path("role").asString("message");
        var model = message.path("model").asString("");
        return (role.isEmpty() ? "Message" : Character.toUpperCase(role.charAt(0)) + role.substring(1))
                + (model.isEmpty() ? "" : " (" + MarkdownText.oneLine(model) + ")")
                + (message.path("hidden").asBoolean(false) ? " – hidden" : "");
    }

    private static String cut(String hint) {
        return hint.codePointCount(0, hint.length()) <= LONGEST_HINT
                ? hint
                : hint.substring(0, hint.offsetByCodePoints(0, LONGEST_HINT)) + "…";
    }
}
