package dev.outputhub.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the principal out of an access token: claims {@code sub}, {@code email}, {@code name}, {@code roles}, {@code scopes} and
 * {@code organization}: {@code {"acme": {"id": "..."}}}, which is absent for a person who belongs to none.
 */
class TokenPrincipals {

    static final String ACTING_ORGANIZATION = "Hub-Organization";
    static final String ACTING_PERSON = "Hub-Person";
    static final String ACTING_GROUPS = "Hub-Groups";

    private final ClientAddresses addresses;

    TokenPrincipals(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    /** Empty when the token names no person or several organisations, or a service names nobody to act for. */
    Optional<Principal> of(Jwt token, HttpServletRequest request) {
        var scopes = texts(token, "scopes");
        if (scopes.contains(RequiresScope.INTERNAL)) {
            return actingFor(request, scopes);
        }
        var personId = uuid(token.getSubject());
        if (personId == null) {
            return Optional.empty();
        }
        Map<String, Object> organizations = token.getClaimAsMap("organization");
        if (organizations == null) {
            return Optional.of(principal(Principal.NOWHERE, "", personId, token, request));
        }
        if (organizations.size() != 1) {
            return Optional.empty();
        }
        var organization = organizations.entrySet().iterator().next();
        var id = organization.getValue() instanceof Map<?, ?> attributes ? attributes.get("id") : null;
        return Optional.ofNullable(uuid(id == null ? null : id.toString()))
                .map(known -> principal(known, organization.getKey(), personId, token, request));
    }

    private Principal principal(
            UUID organizationId, String slug, UUID personId, Jwt token, HttpServletRequest request) {
        return new Principal(
                organizationId,
                slug,
                personId,
                token.getClaimAsString("email"),
                token.getClaimAsString("name"),
                texts(token, "roles"),
                texts(token, "scopes"),
                addresses.of(request),
                groups(token));
    }

    private Optional<Principal> actingFor(HttpServletRequest request, Set<String> scopes) {
        var organizationId = uuid(request.getHeader(ACTING_ORGANIZATION));
        var personId = uuid(request.getHeader(ACTING_PERSON));
        if (organizationId == null || personId == null) {
            return Optional.empty();
        }
        var sight = request.getHeader(ACTING_GROUPS);
        return Optional.of(new Principal(
                organizationId,
                "",
                personId,
                null,
                null,
                Set.of(),
                scopes,
                addresses.told(request),
                sight == null ? Set.of() : uuids(Stream.of(sight.split(","))),
                Principal.EVERYTHING.equals(sight)));
    }

    private static Set<String> texts(Jwt token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static Set<UUID> groups(Jwt token) {
        return uuids(texts(token, "groups").stream());
    }

    private static Set<UUID> uuids(Stream<String> texts) {
        return texts.map(TokenPrincipals::uuid).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
