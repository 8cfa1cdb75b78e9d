package dev.outputhub.prompt.version;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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

    static String fill(String text, UnaryOperator<String> of) {
        return PLACE.matcher(text)
                .replaceAll((MatchResult place) -> Matcher.quoteReplacement(of.apply(place.group(1))));
    }
}
