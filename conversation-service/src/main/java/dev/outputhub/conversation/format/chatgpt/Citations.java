package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns the marks that ChatGPT puts in its texts into links, where the export says what they stand for. The text as it
 * came is kept beside.
 */
final class Citations {

    private static final char OLD_MARK = '【';
    private static final int MOST_REFERENCES = 2_000;
    /** Each reference may cost a walk over the text, so the product of both is kept in bounds. */
    private static final int LONGEST_TEXT = 500_000;

    private final String text;
    private final TreeMap<Integer, Mark> marks = new TreeMap<>();
    private final Set<Citation> sources = new LinkedHashSet<>();
    private int searchFrom;

    private record Mark(int start, int end, List<Citation> sources) {}

    private Citations(String text) {
        this.text = text;
    }

    static ContentPart.Text resolve(String text, @Nullable JsonNode metadata) {
        var citations = new Citations(text);
        if (text.length() <= LONGEST_TEXT) {
            citations.collect(metadata, "content_references", "start_idx", "end_idx");
            citations.collect(metadata, "citations", "start_ix", "end_ix");
        }
        return citations.resolved();
    }

    private void collect(@Nullable JsonNode metadata, String field, String start, String end) {
        Fields.elements(metadata, field).stream().limit(MOST_REFERENCES).forEach(reference -> {
            var found = Sources.of(reference);
            sources.addAll(found);
            var mark = locate(reference, start, end, found);
            if (mark != null) {
                marks.putIfAbsent(mark.start(), mark);
            }
        });
    }

    private @Nullable Mark locate(JsonNode reference, String startField, String endField, List<Citation> found) {
        var start = Fields.number(reference, startField);
        var end = Fields.number(reference, endField);
        if (start != null && end != null && 0 <= start && start < end && end <= text.length()) {
            var exact = mark(start.intValue(), end.intValue(), found);
            if (exact != null) {
                return exact;
            }
            var byCodePoint = inCodePoints(start.intValue(), end.intValue(), found);
            if (byCodePoint != null) {
                return byCodePoint;
            }
        }
        return search(Fields.text(reference, "matched_text"), found);
    }

    private @Nullable Mark mark(int start, int end, List<Citation> found) {
        var opens = text.charAt(start);
        var closes = text.charAt(end - 1);
        return (opens == OLD_MARK && closes == '】') || (opens == Marks.BEGINS && closes == Marks.ENDS)
                ? new Mark(start, end, found)
                : null;
    }

    /** Exports do not say whether offsets count UTF-16 units or characters; the mark at the place tells. */
    private @Nullable Mark inCodePoints(int start, int end, List<Citation> found) {
        if (end > text.codePointCount(0, text.length())) {
            return null;
        }
        var from = text.offsetByCodePoints(0, start);
        return mark(from, text.offsetByCodePoints(from, end - start), found);
    }

    private @Nullable Mark search(@Nullable String matched, List<Citation> found) {
        if (matched == null
                || matched.isEmpty()
                || (matched.charAt(0) != OLD_MARK && matched.charAt(0) != Marks.BEGINS)) {
            return null;
        }
        var at = text.indexOf(matched, searchFrom);
        if (at < 0) {
            return null;
        }
        searchFrom = at + matched.length();
        return new Mark(at, searchFrom, found);
    }

    private ContentPart.Text resolved() {
        var builder = new StringBuilder(text.length());
        var from = 0;
        for (var mark : marks.values()) {
            if (mark.start() >= from) {
                builder.append(text, from, mark.start()).append(replacement(mark));
                from = mark.end();
            }
        }
        var linked = builder.append(text, from, text.length()).toString();
        var readable = Marks.read(linked);
        return new ContentPart.Text(readable, readable.equals(text) ? null : text, new ArrayList<>(sources));
    }

    private String replacement(Mark mark) {
        var given = text.substring(mark.start(), mark.end());
        var words = Marks.words(given);
        if (words.isEmpty() && mark.sources().isEmpty()) {
            return given;
        }
        var links = mark.sources().stream()
                .filter(source -> source.url() != null || !words.contains(String.valueOf(source.title())))
                .toList();
        if (links.isEmpty()) {
            return words;
        }
        if (words.isEmpty()) {
            var glued = mark.start() > 0 && !Character.isWhitespace(text.charAt(mark.start() - 1));
            return (glued ? " " : "") + Sources.markdown(links);
        }
        return words + " " + Sources.markdown(links);
    }
}
