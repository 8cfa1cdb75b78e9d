package dev.outputhub.auth.me;

import dev.outputhub.auth.group.GroupName;
import dev.outputhub.auth.person.OwnOrganization;
import dev.outputhub.platform.identity.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param organization null for somebody who belongs to none
 * @param organizations all that they belong to
 * @param mayFound whether they may found one; those who belong to one may
 * @param groups theirs here, those counted in which they stand
 */
record Me(
        UUID id,
        @Nullable String email,
        @Nullable String name,
        @Nullable Home organization,
        List<OwnOrganization> organizations,
        boolean mayFound,
        List<GroupName> groups,
        List<String> roles,
        List<String> scopes,
        Map<String, Object> preferences) {

    /** The organisation they are in now; it is closed where it says when it is deleted. */
    record Home(
            UUID id,
            String slug,
            String name,
            String defaultLanguage,
            @Nullable Instant deleteAt) {}

    static Me newcomer(Principal principal, List<OwnOrganization> closed, boolean mayFound) {
        return new Me(
                principal.personId(),
                principal.email(),
                principal.name(),
                null,
                closed,
                mayFound,
                List.of(),
                List.of(),
                principal.scopes().stream().sorted().toList(),
                Map.of());
    }
}
