package dev.outputhub.auth.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A session that reads streams in an organisation.
 *
 * @param session by the identity provider's name of it, which opens nothing
 * @param organization its slug
 */
record WatchedPlace(
        @NotNull @Size(max = 200) String session,
        @NotNull @Size(max = 200) String organization) {}
