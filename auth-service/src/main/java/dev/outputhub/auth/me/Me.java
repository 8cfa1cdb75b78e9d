package dev.outputhub.auth.me;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks. */
record Me(
        UUID id,
        @Nullable String email,
        @Nullable String name,
        Home organization,
        List<String> roles,
        List<String> scopes,
        Map<String, Object> preferences) {

    /** The organisation they belong to. */
    record Home(UUID id, String slug, String name, String defaultLanguage) {}
}
