package dev.outputhub.prompt.version;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in a text that are written <code>{{name}}</code>. */
final class Placeholders {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]{0,63})\\s*}}");

    private Placeholders() {}

    /** Their names, each once, in the order they occur. */
    static Set<String> names(Collection<String> texts) {
        var names = new LinkedHashSet<String>();
        texts.forEach(text ->
                PLACE.matcher(text).results().map(place -> place.group(1)).forEach(names::add));
        return names;
    }

    /** Fills them in, in one go: what a value contains is never taken for a place. */
    static String fill(String text, Function<String, String> value) {
        return PLACE.matcher(text)
                .replaceAll((MatchResult place) -> Matcher.quoteReplacement(value.apply(place.group(1))));
    }
}
