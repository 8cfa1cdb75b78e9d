package dev.outputhub.prompt.vocabulary;

import dev.outputhub.platform.naming.NotInvisible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param key its name in addresses and filters; made from the name when absent
 * @param cardinality {@code many} when absent
 */
record NewVocabulary(
        @Nullable @Size(max = 80) String key,
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

        @Nullable @Pattern(regexp = "one|many", message = "is one or many")
        String cardinality,

        @Nullable Boolean required,
        @Nullable Boolean ordered,
        @Nullable Boolean hierarchical) {}
