package dev.outputhub.prompt.term;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Providers name a model with the day of its snapshot: {@code gpt-4o-2024-08-06}, {@code claude-sonnet-4-5-20250929}. Archives are
 * full of them; one term per model is what people look for.
 */
final class ModelSnapshots {

    private static final String MODELS = "llms";
    private static final Pattern DATED =
            Pattern.compile("(.+?)[-@](?:20\\d{2}-\\d{2}-\\d{2}|20\\d{6})(?:-v\\d+(?::\\d+)?)?");

    private ModelSnapshots() {}

    static Optional<String> family(String vocabulary, String text) {
        var dated = DATED.matcher(text);
        return MODELS.equals(vocabulary) && dated.matches() ? Optional.of(dated.group(1)) : Optional.empty();
    }
}
