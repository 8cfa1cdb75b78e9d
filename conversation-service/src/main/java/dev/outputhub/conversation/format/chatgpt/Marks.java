package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The words that a mark of ChatGPT shows. Within its private-use characters stand a kind and what it is about: ids such as
 * turn0search1, which show nothing, or words of the sentence, be it plainly or as JSON.
 */
final class Marks {

    static final char BEGINS = '\uE200';
    static final char ENDS = '\uE201';
    private static final String SEPARATOR = "\uE202";

    /** Whole marks, and their characters where one is torn. */
    private static final Pattern MARK = Pattern.compile("\uE200([^\uE200\uE201]{0,4000})\uE201|[\uE200-\uE206]");

    private static final Pattern KIND = Pattern.compile("[a-z_0-9]{1,40}");
    private static final Pattern SHOWS_NOTHING = Pattern.compile(
            "(?:turn\\d+[a-z_]*\\d*|L\\d+(?:-L?\\d+)?|\\d+|i|f)(?:[,;\\s]+(?:turn\\d+[a-z_]*\\d*|L\\d+(?:-L?\\d+)?|\\d+))*");
    /** Fields of a mark's JSON that are read by people. */
    private static final Set<String> SHOWN =
            Set.of("name", "title", "text", "label", "caption", "content", "selections", "items", "description");

    private Marks() {}

    /** The text without its marks, but with the words that they show. */
    static String read(String text) {
        // most have none, and a walk costs a tenth of looking for the pattern
        return text.chars().noneMatch(Marks::isOfAMark)
                ? text
                : MARK.matcher(text)
                        .replaceAll(mark -> mark.group(1) == null ? "" : Matcher.quoteReplacement(words(mark.group())));
    }

    private static boolean isOfAMark(int character) {
        return character >= BEGINS && character <= '\uE206';
    }

    /** @param mark from its first private-use character to its last */
    static String words(String mark) {
        if (mark.length() < 2 || mark.charAt(0) != BEGINS) {
            return "";
        }
        var pieces = List.of(mark.substring(1, mark.length() - 1).split(SEPARATOR, -1));
        var words = new ArrayList<String>();
        var kind = pieces.getFirst();
        if (!KIND.matcher(kind).matches()) {
            words.add(kind);
        }
        for (var piece : pieces.subList(1, pieces.size())) {
            var json = NestedJson.container(piece);
            if (json != null) {
                add(json, words);
            } else if (!showsNothing(piece)) {
                words.add(piece.strip());
            }
        }
        var shown = words.stream().filter(word -> !word.isBlank()).collect(Collectors.joining(", "));
        return kind.equals("url") && !shown.isEmpty() ? linked(shown, pieces) : shown;
    }

    private static String linked(String words, List<String> pieces) {
        return pieces.stream()
                .map(String::strip)
                .filter(Marks::isAddress)
                .findFirst()
                .map(address -> Sources.markdown(List.of(new Citation(words, address))))
                .map(link -> link.substring(1, link.length() - 1))
                .orElse(words);
    }

    /** ["city","Plumtown",0]: a kind or an id, then the name. */
    private static void add(JsonNode json, List<String> words) {
        if (json.isArray()) {
            var second = json.size() < 2 ? null : Fields.asText(json.get(1));
            if (second != null && json.get(1).isString()) {
                words.add(second);
            } else {
                json.values().forEach(element -> addShown(element, words));
            }
            return;
        }
        for (var entry : Fields.entries(json)) {
            if (SHOWN.contains(entry.getKey())) {
                addShown(entry.getValue(), words);
            } else if (entry.getValue().isObject()) {
                add(entry.getValue(), words);
            }
        }
    }

    private static void addShown(JsonNode value, List<String> words) {
        if (value.isContainer()) {
            add(value, words);
        } else if (value.isString() && !showsNothing(value.stringValue())) {
            words.add(value.stringValue());
        }
    }

    private static boolean showsNothing(@Nullable String piece) {
        return piece == null
                || piece.isBlank()
                || SHOWS_NOTHING.matcher(piece.strip()).matches()
                || isAddress(piece.strip());
    }

    private static boolean isAddress(String piece) {
        var start = piece.toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }
}
