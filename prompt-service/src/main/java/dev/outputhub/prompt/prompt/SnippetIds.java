package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads the ids of a patch. */
final class SnippetIds {

    private SnippetIds() {}

    static List<UUID> read(JsonNode given) {
        if (given.isNull()) {
            return List.of();
        }
        if (!given.isArray()) {
            throw malformed();
        }
        return given.valueStream().map(SnippetIds::id).distinct().toList();
    }

    private static UUID id(JsonNode given) {
        try {
            return UUID.fromString(given.asString());
        } catch (RuntimeException notOne) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return Problem.invalid("snippetIds", "is a list of ids");
    }
}
