package dev.outputhub.auth.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person as Keycloak keeps them.
 *
 * @param attributes among them what an identity provider said of them, by its alias; null where there are none
 */
public record KeycloakPerson(
        UUID id,
        String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean emailVerified,
        boolean enabled,
        @Nullable Map<String, List<String>> attributes) {

    /** None for a name that they do not have. */
    public List<String> attribute(String named) {
        return attributes == null ? List.of() : attributes.getOrDefault(named, List.of());
    }

    public String address() {
        return email == null ? username : email;
    }

    public String fullName() {
        var name = Stream.of(firstName, lastName)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? address() : name;
    }
}
