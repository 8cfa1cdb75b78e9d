package dev.outputhub.prompt.version;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The places in a text that are written <code>{{snippet:slug}}</code>. */
final class SnippetReferences {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*snippet:\\s*([^{}\\s]+)\\s*}}");

    private SnippetReferences() {}

    /** Their slugs, each once, in the order they occur. */
    static Set<String> slugs(Collection<String> texts) {
        var slugs = new LinkedHashSet<String>();
        texts.forEach(text ->
                PLACE.matcher(text).results().map(place -> place.group(1)).forEach(slugs::add));
        return slugs;
    }

    /** @param grown is told how long the text has become, and may refuse to go on */
    static String fill(String text, UnaryOperator<String> of, IntConsumer grown) {
        var place = PLACE.matcher(text);
        var filled = new StringBuilder(text.length());
        while (place.find()) {
            place.appendReplacement(filled, "");
            filled.append(of.apply(place.group(1)));
            grown.accept(filled.length());
        }
        place.appendTail(filled);
        grown.accept(filled.length());
        return filled.toString();
    }
}
