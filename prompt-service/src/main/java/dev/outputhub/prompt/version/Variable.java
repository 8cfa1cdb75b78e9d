package dev.outputhub.prompt.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a prompt that is filled in when it is used.
 *
 * @param defaultValue what is filled in when no value is given
 * @param required whether the prompt is refused without a value; otherwise the place is left empty
 * @param description what to write there, for people
 */
public record Variable(
        String name,
        VariableType type,
        @JsonProperty("default") @Nullable JsonNode defaultValue,
        boolean required,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String description) {

    public Variable {
        // JSON's null is read as a node of its own
        defaultValue = defaultValue == null || defaultValue.isNull() ? null : defaultValue;
    }

    static Variable plain(String name) {
        return new Variable(name, VariableType.TEXT, null, true, null);
    }
}
