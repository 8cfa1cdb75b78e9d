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
 * What a caller may change about a term. The slug stays when the name changes, because saved filters use it.
 *
 * @param groups whose people may see and change the records that carry it; null or none for everybody
 */
public record EditableTerm(
        @NotBlank @NotInvisible @Size(max = Terms.LONGEST_NAME)
        String name,

        @NotNull @Size(max = 80) String slug,
        @Nullable @Size(max = 2000) String description,

        @Nullable @Pattern(regexp = COLOUR, message = "is written like #1565c0")
        String colour,

        @Nullable UUID parentId,
        int position,
        boolean archived,
        @Nullable @Size(max = 50) Map<String, Object> attributes,
        @Nullable @Size(max = 50) List<@NotNull UUID> groups) {

    public static final String COLOUR = "#[0-9a-fA-F]{6}";
}
