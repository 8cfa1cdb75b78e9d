package dev.outputhub.conversation.format.librechat;

import dev.outputhub.conversation.format.ContentPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes apart a text in which thoughts and artifacts are written between lines of colons. What is not closed is text. */
final class DirectiveText {

    private static final Pattern OPENING =
            Pattern.compile("^:::(thinking|artifact)[ \\t]*(?:\\{([^}\\n]{0,2000})})?[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern CLOSING = Pattern.compile("^:::[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern FENCED = Pattern.compile("^```(\\w*)[^\\n]*\\n(.*?)\\n?```$", Pattern.DOTALL);

    private DirectiveText() {}

    static List<ContentPart> parts(String text) {
        if (!text.contains(":::")) {
            return List.of(new ContentPart.Text(text));
        }
        var parts = new ArrayList<ContentPart>();
        var opening = OPENING.matcher(text);
        var closing = CLOSING.matcher(text);
        var from = 0;
        while (opening.find(from) && closing.find(opening.end())) {
            addWords(parts, text.substring(from, opening.start()));
            var body = text.substring(opening.end(), closing.start()).strip();
            parts.add(
                    opening.group(1).equals("thinking")
                            ? new ContentPart.Reasoning(body, null)
                            : artifact(body, opening.group(2)));
            from = closing.end();
        }
        addWords(parts, text.substring(from));
        return parts;
    }

    private static void addWords(List<ContentPart> parts, String words) {
        if (!words.isBlank()) {
            parts.add(new ContentPart.Text(words));
        }
    }

    private static ContentPart artifact(String body, @Nullable String attributes) {
        var fenced = FENCED.matcher(body);
        var whole = fenced.matches();
        return new ContentPart.Artifact(
                whole ? fenced.group(2) : body,
                attribute(attributes, "title"),
                attribute(attributes, "identifier"),
                attribute(attributes, "type"),
                whole && !fenced.group(1).isEmpty() ? fenced.group(1) : null);
    }

    private static @Nullable String attribute(@Nullable String attributes, String name) {
        if (attributes == null) {
            return null;
        }
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : null;
    }
}
