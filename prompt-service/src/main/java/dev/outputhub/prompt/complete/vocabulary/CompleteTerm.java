package dev.outputhub.prompt.complete.vocabulary;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.prompt.term.EditableTerm;
import dev.outputhub.prompt.term.Term;
import dev.outputhub.prompt.term.Terms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param parent slug of the term it stands under */
record CompleteTerm(
        @NotNull UUID id,
        @NotNull @Size(max = 80) String vocabulary,

        @NotNull @Pattern(regexp = "[^\\s,:]{1,80}", message = "has letters, digits and hyphens")
        String slug,

        @NotBlank @NotInvisible @Size(max = Terms.LONGEST_NAME)
        String name,

        @Nullable @Size(max = 2000) String description,

        @Nullable @Pattern(regexp = EditableTerm.COLOUR, message = "is written like #1565c0")
        String colour,

        @Nullable String parent,
        int position,
        boolean archived,
        @Nullable @Size(max = 50) Map<String, @Nullable Object> attributes,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    static CompleteTerm of(Term term, @Nullable String parent) {
        return new CompleteTerm(
                term.id(),
                term.vocabularyKey(),
                term.slug(),
                term.name(),
                term.description(),
                term.colour(),
                parent,
                term.position(),
                term.archived(),
                new LinkedHashMap<>(term.attributes()),
                term.createdAt(),
                term.updatedAt());
    }

    CompleteTerm under(UUID otherId) {
        return new CompleteTerm(
                otherId,
                vocabulary,
                slug,
                NameKey.trimmed(name),
                description,
                colour,
                parent,
                position,
                archived,
                attributes,
                createdAt,
                updatedAt);
    }

    /** @param groups those it is open to here: an archive says nothing of them */
    Term stored(@Nullable UUID parentId, Instant now, long version, @Nullable List<UUID> groups) {
        var said = new LinkedHashMap<String, Object>();
        if (attributes != null) {
            attributes.forEach((key, value) -> {
                if (value != null) {
                    said.put(key, value);
                }
            });
        }
        return new Term(
                id,
                vocabulary,
                slug,
                name,
                description,
                colour,
                parentId,
                position,
                archived,
                said,
                null,
                createdAt == null ? now : createdAt,
                updatedAt == null ? now : updatedAt,
                version,
                groups);
    }
}
