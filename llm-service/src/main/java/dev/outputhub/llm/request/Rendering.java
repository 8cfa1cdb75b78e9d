package dev.outputhub.llm.request;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills <code>{{name}}</code> in, as prompt-service does, and notes the names nobody gave a value for. What is filled in is not looked into again. */
class Rendering {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]{0,63})\\s*}}");

    private final Map<String, String> values;
    private final Set<String> missing = new LinkedHashSet<>();

    Rendering(Map<String, String> values) {
        this.values = values;
    }

    String fill(String template) {
        return VARIABLE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    Set<String> missing() {
        return missing;
    }

    private String value(MatchResult found) {
        var value = values.get(found.group(1));
        if (value == null) {
            missing.add(found.group(1));
            return found.group();
        }
        return value;
    }
}
