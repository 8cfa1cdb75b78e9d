package dev.outputhub.auth.apikey;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key that is wanted.
 *
 * @param scopes at most those of whoever makes it
 * @param owner left out: whoever makes it
 * @param allowedAddresses addresses, or blocks of them such as {@code 10.0.0.0/8}; none: from anywhere
 * @param expiresAt left out: never
 */
record NewApiKey(
        @NotBlank @Size(max = 120) String name,
        @NotEmpty @Schema(example = "[\"outputs:read\"]") Set<@NotNull String> scopes,
        @Nullable KeyOwner owner,

        @Nullable @Size(max = 50) @Schema(example = "[\"203.0.113.0/24\"]")
        List<@NotNull String> allowedAddresses,

        @Nullable Instant expiresAt) {

    List<String> addresses() {
        return Objects.requireNonNullElse(allowedAddresses, List.of());
    }
}
