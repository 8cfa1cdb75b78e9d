package dev.outputhub.llm.provider.http;

import dev.outputhub.platform.text.TextBeginning;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Providers repeat keys in their error messages; people who read the message may not be those who may know the key. */
final class Redaction {

    private static final int LONGEST = 500;
    private static final int SHORTEST_SECRET = 6;
    private static final Pattern KEYS =
            Pattern.compile("\\b(?:sk|pk|hf|gsk|xai|key)[-_][A-Za-z0-9*._-]{4,}|(?i:bearer)\\s+\\S+");

    private Redaction() {}

    static String of(String text, @Nullable String key) {
        var plain = key == null || key.length() < SHORTEST_SECRET ? text : text.replace(key, "***");
        plain = KEYS.matcher(plain).replaceAll("***").strip();
        return plain.length() <= LONGEST ? plain : TextBeginning.of(plain, LONGEST) + "…";
    }
}
