package dev.outputhub.auth.sso;

import dev.outputhub.platform.naming.NotInvisible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a provider.
 *
 * @param kind stays as it was made
 * @param domains whose people sign in by it: verified ones of the organisation
 * @param enforced whether those people may not sign in otherwise
 * @param breakGlass the id of the owner who may, whatever is enforced
 * @param clientSecret written and never read; left out, what is known stays
 * @param metadata of a SAML provider as text, where it has no address
 * @param state to say {@code active}, or {@code tested} to switch it off
 */
record EditableProvider(
        @NotNull ProviderKind kind,
        @NotNull @NotInvisible @Size(max = 60) String name,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 253) String> domains,
        @Nullable Boolean enforced,
        @Nullable UUID breakGlass,
        @Nullable @Valid Mapping mapping,

        @Nullable @Size(max = 1_000) @Schema(example = "https://login.example.org/.well-known/openid-configuration")
        String discoveryUrl,

        @Nullable @Size(max = 300) String clientId,
        @Nullable @Size(max = 1_000) String clientSecret,

        @Nullable @Size(max = 1_000) @Schema(example = "https://login.example.org/metadata")
        String metadataUrl,

        @Nullable @Size(max = 200_000) String metadata,
        @Nullable ProviderState state) {

    Connection connection() {
        return kind == ProviderKind.OIDC
                ? new Connection(discoveryUrl, clientId, null, null)
                : new Connection(null, null, metadataUrl, metadata);
    }

    List<String> namedDomains() {
        return Objects.requireNonNullElse(domains, List.<String>of()).stream()
                .map(DomainName::read)
                .distinct()
                .toList();
    }

    Mapping givenMapping() {
        return Objects.requireNonNullElse(mapping, Mapping.NONE);
    }

    boolean isEnforced() {
        return Boolean.TRUE.equals(enforced);
    }

    EditableProvider withMapping(Mapping other) {
        return new EditableProvider(
                kind,
                name,
                domains,
                enforced,
                breakGlass,
                other,
                discoveryUrl,
                clientId,
                clientSecret,
                metadataUrl,
                metadata,
                state);
    }

    /** The secret is in no log. */
    @Override
    public String toString() {
        return "EditableProvider[" + kind + ", " + name + "]";
    }
}
