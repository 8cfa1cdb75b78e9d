package dev.outputhub.prompt.version;

import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the parts of a version that users shape are stored. */
@Component
class ContentJson {

    private static final TypeReference<List<ChatMessage>> MESSAGES = new TypeReference<>() {};
    private static final TypeReference<List<Variable>> VARIABLES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};

    private final JsonMapper json;

    ContentJson(JsonMapper json) {
        this.json = json;
    }

    JSONB write(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    @Nullable
    List<ChatMessage> messages(@Nullable JSONB stored) {
        return stored == null ? null : json.readValue(stored.data(), MESSAGES);
    }

    List<Variable> variables(JSONB stored) {
        return json.readValue(stored.data(), VARIABLES);
    }

    Map<String, Object> settings(JSONB stored) {
        return json.readValue(stored.data(), SETTINGS);
    }

    /** The content in the form in which it is read back: a number 1.0 is 1, and keys have an order of their own. */
    PromptContent normal(PromptContent content) {
        return new PromptContent(
                content.template(),
                content.messages(),
                variables(write(content.variables())),
                settings(write(content.settings())));
    }
}
