package dev.outputhub.prompt.version;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.outputhub.platform.problems.Problem;
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
        @Nullable Boolean required,
        @Nullable @Size(max = 500) String description) {

    private static final String NUL = "has the character NUL (U+0000)";

    Variable complete() {
        refuseNul();
        boolean hasDefault = defaultValue != null && !defaultValue.isNull();
        return new Variable(
                name,
                type == null ? VariableType.TEXT : type,
                defaultValue,
                required == null ? !hasDefault : required,
                description == null || description.isBlank() ? null : description);
    }

    // the database refuses it too, but never sees a variable that occurs nowhere in the text
    private void refuseNul() {
        if (hasNul(name)) {
            throw Problem.invalid("variables.name", NUL);
        }
        if (description != null && hasNul(description)) {
            throw Problem.invalid("variables.description", NUL);
        }
        if (defaultValue != null && hasNul(defaultValue)) {
            throw Problem.invalid("variables.default", NUL);
        }
    }

    private static boolean hasNul(JsonNode node) {
        return node.isString()
                ? hasNul(node.asString())
                : node.propertyNames().stream().anyMatch(NewVariable::hasNul)
                        || node.valueStream().anyMatch(NewVariable::hasNul);
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
