package dev.outputhub.auth.role;

import dev.outputhub.auth.keycloak.KeycloakAdmin;
import dev.outputhub.auth.keycloak.KeycloakRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Roles as the identity provider defines them, the same that it writes into tokens. */
@Service
class Roles {

    /** They change with a release of the realm, so a stale answer for this long harms nobody. */
    private static final Duration KEEP = Duration.ofMinutes(5);

    private record Known(List<RoleView> roles, Instant until) {}

    private final KeycloakAdmin keycloak;
    private final Clock clock;
    private volatile @Nullable Known known;

    Roles(KeycloakAdmin keycloak, Clock clock) {
        this.keycloak = keycloak;
        this.clock = clock;
    }

    List<RoleView> all() {
        var kept = known;
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.roles();
        }
        var asked = Arrays.stream(BuiltInRole.values())
                .map(BuiltInRole::id)
                .map(keycloak::role)
                .flatMap(Optional::stream)
                .map(this::view)
                .toList();
        known = new Known(asked, clock.instant().plus(KEEP));
        return asked;
    }

    private RoleView view(KeycloakRole role) {
        var scopes = keycloak.partsOf(role.name()).stream()
                .filter(KeycloakRole::ofClient)
                .map(KeycloakRole::name)
                .sorted()
                .toList();
        return new RoleView(role.name(), role.name(), role.description(), true, scopes);
    }
}
