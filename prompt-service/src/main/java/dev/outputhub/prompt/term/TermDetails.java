package dev.outputhub.prompt.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param count how many records of all services carry it; only there when asked for
 * @param undo takes the merge back that this answers; only there then
 * @param groups whose people may see and change the records that carry it; none where everybody may
 */
record TermDetails(
        UUID id,
        String slug,
        String name,
        @Nullable String description,
        @Nullable String colour,
        @Nullable UUID parentId,
        int position,
        boolean archived,
        Map<String, Object> attributes,
        String vocabulary,
        @Nullable UUID mergedInto,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer count,
        long version,
        Instant createdAt,
        Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID undo,
        List<UUID> groups) {

    static TermDetails of(Term term, @Nullable Integer count) {
        return new TermDetails(
                term.id(),
                term.slug(),
                term.name(),
                term.description(),
                term.colour(),
                term.parentId(),
                term.position(),
                term.archived(),
                term.attributes(),
                term.vocabularyKey(),
                term.mergedInto(),
                count,
                term.version(),
                term.createdAt(),
                term.updatedAt(),
                null,
                term.groups() == null ? List.of() : term.groups());
    }

    TermDetails undoneBy(@Nullable UUID merge) {
        return new TermDetails(
                id,
                slug,
                name,
                description,
                colour,
                parentId,
                position,
                archived,
                attributes,
                vocabulary,
                mergedInto,
                count,
                version,
                createdAt,
                updatedAt,
                merge,
                groups);
    }

    TermDetails counted(int records) {
        return new TermDetails(
                id,
                slug,
                name,
                description,
                colour,
                parentId,
                position,
                archived,
                attributes,
                vocabulary,
                mergedInto,
                records,
                version,
                createdAt,
                updatedAt,
                undo,
                groups);
    }
}
