package dev.outputhub.llm.connection;

import dev.outputhub.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a change says about the key: nothing, that it goes, or a new one. */
sealed interface KeyChange {

    int LONGEST = 2_000;

    record Keep() implements KeyChange {}

    record Remove() implements KeyChange {}

    record Replace(String key) implements KeyChange {
        @Override
        public String toString() {
            return "Replace[***]";
        }
    }

    static KeyChange of(JsonNode patch) {
        var key = patch.get("key");
        if (key == null) {
            return new Keep();
        }
        if (key.isNull()) {
            return new Remove();
        }
        if (!key.isString() || key.asString().isBlank() || key.asString().length() > LONGEST) {
            throw Problem.invalid("key", "must be text of 1 to " + LONGEST + " characters, or null to remove it");
        }
        return new Replace(key.asString().strip());
    }

    static KeyChange of(@Nullable String key) {
        return key == null || key.isBlank() ? new Keep() : new Replace(key.strip());
    }

    /** Whether there is a key after the change. */
    default boolean leavesKey(boolean hasKey) {
        return switch (this) {
            case Keep _ -> hasKey;
            case Remove _ -> false;
            case Replace _ -> true;
        };
    }
}
