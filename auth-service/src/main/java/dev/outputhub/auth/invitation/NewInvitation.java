package dev.outputhub.auth.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to ask.
 *
 * @param roles exactly one: the name of a built-in role or the id of another
 * @param groups ids or slugs of those that whoever joins is in at once; left out: none
 */
record NewInvitation(
        @NotNull @Size(max = 254) @Schema(example = "new@acme.test")
        String email,

        @NotNull @Size(min = 1, max = 1, message = "names one role") @Schema(example = "[\"viewer\"]")
        List<@NotNull String> roles,

        @Nullable @Size(max = 50) @Schema(example = "[]") List<@NotNull @Size(max = 60) String> groups) {

    Wish wish() {
        return new Wish(roles.getFirst(), Objects.requireNonNullElse(groups, List.of()));
    }

    /** As what whoever is asked shall join. */
    record Wish(String role, List<String> groups) {}
}
