package dev.outputhub.conversation.exports.write;

import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The edits of an output. */
final class Edits {

    private Edits() {}

    /** What the output says now; empty where it was never edited. */
    static Optional<String> newest(JsonNode output) {
        return output.path("edits")
                .valueStream()
                .max(Comparator.comparingInt(edit -> edit.path("number").asInt(0)))
                .map(edit -> edit.path("content").asString(""));
    }
}
