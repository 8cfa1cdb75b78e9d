package dev.outputhub.notification.stream;

import dev.outputhub.platform.identity.Principal;
import java.util.UUID;

/** Whose notifications; the tenant is part of the key. */
record Feed(UUID organizationId, UUID personId) {

    static Feed of(Principal principal) {
        return new Feed(principal.organizationId(), principal.personId());
    }

    String text() {
        return organizationId + ":" + personId;
    }

    /** @throws IllegalArgumentException when the text is not one that {@link #text()} wrote */
    static Feed parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(text);
        }
        return new Feed(UUID.fromString(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
    }
}
