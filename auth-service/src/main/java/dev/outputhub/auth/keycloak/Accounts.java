package dev.outputhub.auth.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a person may sign in at all. Whoever comes by a key does not, so it is asked here. */
@Component
public class Accounts {

    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);
    private static final int REMEMBERED = 10_000;

    private final KeycloakAdmin keycloak;
    private final Cache<UUID, Boolean> open = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    Accounts(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** False for somebody who was locked out, or whose account is gone. */
    public boolean isOpen(UUID person) {
        var known = open.getIfPresent(person);
        if (known != null) {
            return known;
        }
        boolean asked = keycloak.person(person).map(KeycloakPerson::enabled).orElse(false);
        open.put(person, asked);
        return asked;
    }
}
