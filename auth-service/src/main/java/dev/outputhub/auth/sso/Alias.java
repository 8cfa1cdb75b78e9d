package dev.outputhub.auth.sso;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Keycloak calls a provider of ours. What it says of somebody is kept as their attribute of this name, so that no other provider can say it. */
final class Alias {

    private static final String BEGIN = "sso-";

    private Alias() {}

    static String of(UUID provider) {
        return BEGIN + provider;
    }

    /** Empty for one that is not an organisation's. */
    static Optional<UUID> provider(@Nullable String alias) {
        if (alias == null || !alias.startsWith(BEGIN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(alias.substring(BEGIN.length())));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
