package dev.outputhub.conversation.format.claude;

import dev.outputhub.conversation.format.ContentPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart a text of 2024, in which artifacts and thoughts were written as tags. A tag that is not closed is no tag:
 * it may be part of an explanation.
 */
final class TaggedText {

    private static final String THINKING = "antThinking";
    private static final Pattern OPENING = Pattern.compile("<(antThinking|antArtifact)((?:\\s[^<>]{0,2000})?)>");

    private static final Pattern KNOWN = Pattern.compile(" (title|identifier|type|language)=\"[^\"]*\"");

    private TaggedText() {}

    static List<ContentPart> parts(String text) {
        if (!text.contains("<ant")) {
            return List.of(new ContentPart.Text(text));
        }
        var parts = new ArrayList<ContentPart>();
        var opening = OPENING.matcher(text);
        var from = 0;
        while (opening.find(from)) {
            var closing = "</" + opening.group(1) + ">";
            var end = text.indexOf(closing, opening.end());
            if (end < 0) {
                break;
            }
            addWords(parts, text.substring(from, opening.start()));
            parts.add(part(opening.group(1), opening.group(2), text.substring(opening.end(), end)));
            from = end + closing.length();
        }
        addWords(parts, text.substring(from));
        return parts;
    }

    /** Whether the parts say all that the text does: its tags may have attributes that nothing here knows. */
    static boolean saysAll(String text) {
        return OPENING.matcher(text)
                .results()
                .allMatch(tag -> KNOWN.matcher(tag.group(2)).replaceAll("").isBlank());
    }

    private static void addWords(List<ContentPart> parts, String words) {
        if (!words.isBlank()) {
            parts.add(new ContentPart.Text(words));
        }
    }

    private static ContentPart part(String tag, String attributes, String body) {
        return tag.equals(THINKING)
                ? new ContentPart.Reasoning(body, null)
                : new ContentPart.Artifact(
                        body,
                        attribute(attributes, "title"),
                        attribute(attributes, "identifier"),
                        attribute(attributes, "type"),
                        attribute(attributes, "language"));
    }

    private static @Nullable String attribute(String attributes, String name) {
        var start = attributes.indexOf(" " + name + "=\"");
        if (start < 0) {
            return null;
        }
        var from = start + name.length() + 3;
        var end = attributes.indexOf('"', from);
        return end < 0 ? null : attributes.substring(from, end);
    }
}
