package dev.outputhub.llm.request;

import dev.outputhub.llm.provider.Settings;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads settings as prompts and agents carry them, some for other programs: what is none of ours does no harm. */
@Component
class ForeignSettings {

    private final JsonMapper json;
    private final Validator validator;

    ForeignSettings(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    Settings read(@Nullable JsonNode settings) {
        if (settings == null || !settings.isObject()) {
            return Settings.NONE;
        }
        try {
            var read = json.treeToValue(settings, Settings.class);
            return validator.validate(read).isEmpty() ? read : Settings.NONE;
        } catch (JacksonException foreign) {
            return Settings.NONE;
        }
    }

    @Nullable
    String model(@Nullable JsonNode settings) {
        return settings == null ? null : settings.path("model").asString(null);
    }
}
