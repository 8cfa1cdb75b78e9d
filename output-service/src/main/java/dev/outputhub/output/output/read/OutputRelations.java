package dev.outputhub.output.output.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What belongs to an output and was asked for by {@code include}; the rest is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutputRelations(
        @Nullable Related prompt,
        @Nullable Related agent,
        @Nullable Related conversation,
        @Nullable Related basedOn,
        @Nullable Related assignee,
        @Nullable List<RelatedFile> files,
        @Nullable List<RelatedEdit> edits) {

    /**
     * A record the output points to. One that its owner deleted says so; one this service has not heard of yet has an empty title.
     */
    public record Related(UUID id, String title, boolean deleted) {}

    /** A file of the output. */
    public record RelatedFile(UUID id, String title, String name, String mediaType, long size) {}

    /** @param base number of the edit it began from, null for the raw text */
    public record RelatedEdit(
            int number,
            String content,
            @Nullable String summary,
            @Nullable Integer base,
            Instant createdAt,
            UUID createdBy) {}
}
