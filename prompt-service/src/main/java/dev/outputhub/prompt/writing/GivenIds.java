package dev.outputhub.prompt.writing;

import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads the ids of related records out of a merge patch. */
public final class GivenIds {

    private GivenIds() {}

    /** @param field its name, for the refusal */
    public static List<UUID> read(String field, JsonNode given) {
        if (given.isNull()) {
            return List.of();
        }
        if (!given.isArray()) {
            throw malformed(field);
        }
        return given.valueStream().map(id -> id(field, id)).distinct().toList();
    }

    private static UUID id(String field, JsonNode given) {
        try {
            return UUID.fromString(given.asString());
        } catch (RuntimeException notOne) {
            throw malformed(field);
        }
    }

    private static Problem malformed(String field) {
        return Problem.invalid(field, "is a list of ids");
    }
}
