package dev.outputhub.prompt.complete.vocabulary;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.prompt.vocabulary.EditableVocabulary;
import dev.outputhub.prompt.vocabulary.Vocabulary;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param withoutBuiltIn slugs of terms that it started with and that the organisation took away */
record CompleteVocabulary(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 80) String key,
        @NotBlank @NotInvisible @Size(max = 100) String name,
        @Nullable @Size(max = 1000) String description,

        @NotEmpty
        List<
                        @NotNull
                        @Pattern(
                                regexp = EditableVocabulary.RECORD_KINDS,
                                message = "are prompt, output, conversation or agent")
                        String>
                appliesTo,

        @NotNull @Pattern(regexp = "one|many", message = "is one or many")
        String cardinality,

        boolean required,
        boolean ordered,
        boolean hierarchical,
        boolean system,
        @Nullable @Size(max = 1000) List<@NotNull String> withoutBuiltIn,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    CompleteVocabulary {
        withoutBuiltIn = withoutBuiltIn == null
                ? List.of()
                : withoutBuiltIn.stream().distinct().sorted().toList();
    }

    static CompleteVocabulary of(Vocabulary vocabulary, List<String> withoutBuiltIn) {
        return new CompleteVocabulary(
                vocabulary.id(),
                vocabulary.key(),
                vocabulary.name(),
                vocabulary.description(),
                vocabulary.appliesTo(),
                vocabulary.cardinality(),
                vocabulary.required(),
                vocabulary.ordered(),
                vocabulary.hierarchical(),
                vocabulary.system(),
                withoutBuiltIn,
                vocabulary.createdAt(),
                vocabulary.updatedAt());
    }

    /** Under the id that it has here. */
    CompleteVocabulary under(UUID otherId, boolean builtIn, List<String> without) {
        return new CompleteVocabulary(
                otherId,
                key,
                NameKey.trimmed(name),
                description,
                appliesTo.stream().distinct().toList(),
                cardinality,
                required,
                ordered,
                hierarchical,
                builtIn,
                without,
                createdAt,
                updatedAt);
    }

    Vocabulary stored(Instant now, long version) {
        return new Vocabulary(
                id,
                key,
                name,
                description,
                appliesTo,
                cardinality,
                required,
                ordered,
                hierarchical,
                system,
                createdAt == null ? now : createdAt,
                updatedAt == null ? now : updatedAt,
                version);
    }

    boolean isNarrowerThan(Vocabulary other) {
        return (cardinality.equals("one") && !other.cardinality().equals("one"))
                || !appliesTo.containsAll(other.appliesTo());
    }

    List<String> without() {
        return withoutBuiltIn == null ? List.of() : withoutBuiltIn;
    }
}
