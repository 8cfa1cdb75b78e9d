package dev.outputhub.prompt.term;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.records.terms.TermState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a vocabulary.
 *
 * @param mergedInto the term that took its place; such a term only answers for its old id and slug
 * @param groups whose people may see and change the records that carry it; null for everybody
 */
public record Term(
        UUID id,
        String vocabularyKey,
        String slug,
        String name,
        @Nullable String description,
        @Nullable String colour,
        @Nullable UUID parentId,
        int position,
        boolean archived,
        Map<String, Object> attributes,
        @Nullable UUID mergedInto,
        Instant createdAt,
        Instant updatedAt,
        long version,
        @Nullable List<UUID> groups) {

    public TermState state() {
        return new TermState(
                id, vocabularyKey, slug, name, colour, parentId, position, archived, mergedInto, version, groups);
    }

    EditableTerm editable() {
        return new EditableTerm(name, slug, description, colour, parentId, position, archived, attributes, groups);
    }

    Term edited(EditableTerm wanted, Instant now) {
        return new Term(
                id,
                vocabularyKey,
                wanted.slug(),
                NameKey.trimmed(wanted.name()),
                wanted.description(),
                wanted.colour(),
                wanted.parentId(),
                wanted.position(),
                wanted.archived(),
                Attributes.withoutNulls(wanted.attributes()),
                mergedInto,
                createdAt,
                now,
                version + 1,
                Limits.of(wanted.groups()));
    }

    Term under(@Nullable UUID parent, Instant now) {
        return new Term(
                id,
                vocabularyKey,
                slug,
                name,
                description,
                colour,
                parent,
                position,
                archived,
                attributes,
                mergedInto,
                createdAt,
                now,
                version + 1,
                groups);
    }

    /** As it was before it was merged, but for its parent. */
    Term unmerged(Instant now) {
        return mergedInto(null, now);
    }

    Term mergedInto(@Nullable UUID target, Instant now) {
        return new Term(
                id,
                vocabularyKey,
                slug,
                name,
                description,
                colour,
                null,
                position,
                archived,
                attributes,
                target,
                createdAt,
                now,
                version + 1,
                groups);
    }
}
