package dev.outputhub.prompt.version;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * @param type text when absent
 * @param required when absent: true unless there is a default
 */
public record NewVariable(
        @NotBlank @Size(max = 64) String name,
        @Nullable VariableType type,
        @JsonProperty("default") @Nullable JsonNode defaultValue,
        @Nullable Boolean required) {

    Variable complete() {
        boolean hasDefault = defaultValue != null && !defaultValue.isNull();
        return new Variable(
                name, type == null ? VariableType.TEXT : type, defaultValue, required == null ? !hasDefault : required);
    }
}
