package dev.outputhub.prompt.term;

import dev.outputhub.platform.naming.NotInvisible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param slug made from the name when absent
 * @param position at the end when absent
 * @param groups whose people may see and change the records that carry it; null or none for everybody
 */
record NewTerm(
        @NotBlank @NotInvisible @Size(max = Terms.LONGEST_NAME)
        String name,

        @Nullable @Size(max = 80) String slug,
        @Nullable @Size(max = 2000) String description,

        @Nullable @Pattern(regexp = EditableTerm.COLOUR, message = "is written like #1565c0")
        String colour,

        @Nullable UUID parentId,
        @Nullable Integer position,
        @Nullable @Size(max = 50) Map<String, Object> attributes,
        @Nullable @Size(max = 50) List<@NotNull UUID> groups) {

    static NewTerm named(String name) {
        return new NewTerm(name, null, null, null, null, null, null, null);
    }
}
