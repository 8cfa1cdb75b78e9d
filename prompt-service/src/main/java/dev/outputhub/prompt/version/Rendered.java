package dev.outputhub.prompt.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version with its variables filled in: {@code text} of a text prompt, {@code messages} of a chat prompt.
 *
 * @param number the version that was used
 * @param unused variables that were given and do not occur
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rendered(
        int number,
        String kind,
        @Nullable String text,
        @Nullable List<ChatMessage> messages,
        Map<String, Object> settings,
        List<String> unused) {}
