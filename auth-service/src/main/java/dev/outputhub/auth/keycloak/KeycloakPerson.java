package dev.outputhub.auth.keycloak;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person as Keycloak keeps them. */
public record KeycloakPerson(
        UUID id,
        String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean emailVerified,
        boolean enabled) {

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
