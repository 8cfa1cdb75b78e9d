package dev.outputhub.prompt.term;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a term says about itself beyond its name: an extension, a provider, other names. */
final class Attributes {

    private Attributes() {}

    // a merge patch removes a key by null
    static Map<String, Object> withoutNulls(@Nullable Map<String, ? extends @Nullable Object> given) {
        var kept = new LinkedHashMap<String, Object>();
        if (given != null) {
            given.forEach((key, value) -> {
                if (value != null) {
                    kept.put(key, value);
                }
            });
        }
        return kept;
    }
}
