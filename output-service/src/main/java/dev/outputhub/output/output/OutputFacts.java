package dev.outputhub.output.output;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other services are told about outputs. Texts are not in it: who needs one asks for it. */
public final class OutputFacts {

    public static final String TOPIC = "output.events.v1";

    private OutputFacts() {}

    /**
     * @param length of the raw content in characters
     * @param model name of the term of {@code llms}, or what the source calls the model
     */
    public record OutputCreated(
            UUID id,
            String title,
            Source source,
            LocalDate date,
            int length,
            @Nullable String model,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion,
            @Nullable UUID agentId,
            @Nullable UUID conversationId,
            @Nullable UUID messageId,
            @Nullable UUID importId) {}

    /** @param changed names of the fields that changed; {@code terms.tags} for terms of a vocabulary */
    public record OutputUpdated(
            UUID id,
            String title,
            LocalDate date,
            @Nullable Integer rating,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion,
            @Nullable UUID agentId,
            @Nullable UUID conversationId,
            @Nullable UUID messageId,
            long version,
            List<String> changed) {}

    /** @param distance from 0, the raw text, to 1, nothing of it left */
    public record OutputEdited(UUID id, int number, double distance) {}

    public record OutputDeleted(UUID id) {}

    public record OutputRestored(UUID id) {}
}
