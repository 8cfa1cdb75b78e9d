package dev.outputhub.prompt.vocabulary;

import dev.outputhub.platform.naming.NotInvisible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an organisation may change about a vocabulary, a built-in one included. */
public record EditableVocabulary(
        @NotBlank @NotInvisible @Size(max = 100) String name,
        @Nullable @Size(max = 1000) String description,

        @NotEmpty
        List<@NotNull @Pattern(regexp = RECORD_KINDS, message = "are prompt, output, conversation or agent") String>
                appliesTo,

        @NotNull @Pattern(regexp = "one|many", message = "is one or many")
        String cardinality,

        boolean required,
        boolean ordered,
        boolean hierarchical) {

    public static final String RECORD_KINDS = "prompt|output|conversation|agent";
}
