package dev.outputhub.auth.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Several people to ask, as one pastes them.
 *
 * @param emails each by itself, or as a mail program writes it: {@code Ana Lima <ana@acme.test>}
 * @param roles exactly one: the name of a built-in role or the id of another
 * @param groups ids or slugs of those that whoever joins is in at once; left out: none
 */
record NewInvitations(
        @NotNull @Size(min = 1, max = 100) @Schema(example = "[\"new@acme.test\"]")
        List<@NotNull @Size(max = 400) String> emails,

        @NotNull @Size(min = 1, max = 1, message = "names one role") @Schema(example = "[\"viewer\"]")
        List<@NotNull String> roles,

        @Nullable @Size(max = 50) @Schema(example = "[]") List<@NotNull @Size(max = 60) String> groups) {

    NewInvitation.Wish wish() {
        return new NewInvitation.Wish(roles.getFirst(), Objects.requireNonNullElse(groups, List.of()));
    }
}
