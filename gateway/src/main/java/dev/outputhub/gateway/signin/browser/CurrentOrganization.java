package dev.outputhub.gateway.signin.browser;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;

/** The organisation that a browser's session is in, by its slug: where a request does not name another. */
final class CurrentOrganization {

    private static final String ATTRIBUTE = "organization";

    private CurrentOrganization() {}

    /** Null before the person chose one. */
    static @Nullable String in(WebSession session) {
        return session.getAttribute(ATTRIBUTE);
    }

    static void choose(WebSession session, String slug) {
        session.getAttributes().put(ATTRIBUTE, slug);
    }
}
