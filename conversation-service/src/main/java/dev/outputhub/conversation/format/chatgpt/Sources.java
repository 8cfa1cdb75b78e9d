package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The sources behind one mark in a text, and how they read in Markdown. */
final class Sources {

    private Sources() {}

    static List<Citation> of(JsonNode reference) {
        var found = new ArrayList<Citation>();
        add(found, Fields.object(reference, "metadata"));
        for (var item : Fields.elements(reference, "items")) {
            add(found, item);
        }
        if (found.isEmpty()) {
            add(found, reference);
        }
        return found;
    }

    private static void add(List<Citation> found, @Nullable JsonNode source) {
        var title = firstFilled(source, "title", "name");
        var url = Fields.filled(source, "url");
        if (title != null || url != null) {
            found.add(new Citation(title, url));
        }
    }

    private static @Nullable String firstFilled(@Nullable JsonNode source, String first, String second) {
        var filled = Fields.filled(source, first);
        return filled == null ? Fields.filled(source, second) : filled;
    }

    static String markdown(List<Citation> sources) {
        return sources.stream().map(Sources::markdown).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String markdown(Citation source) {
        var url = source.url();
        var title = source.title() == null ? String.valueOf(url) : source.title();
        var label = title.replaceAll("\\s+", " ").replace("[", "\\[").replace("]", "\\]");
        // only web addresses become links; a file's name or a javascript: address stays text
        return url == null || !url.toLowerCase(Locale.ROOT).matches("https?://[^\\s<>]+")
                ? label
                : "[" + label + "](<" + url + ">)";
    }
}
