package dev.outputhub.gateway.signin.keycloak;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;
import tools.jackson.databind.json.JsonMapper;

/** What a signed-in browser's session holds; none of it ever reaches the page. */
public record Tokens(
        String accessToken,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String refreshToken) {

    private static final String ATTRIBUTE = "tokens";

    public static Optional<Tokens> in(WebSession session, JsonMapper json) {
        return Optional.ofNullable(session.<String>getAttribute(ATTRIBUTE))
                .map(text -> json.readValue(text, Tokens.class));
    }

    public void putInto(WebSession session, JsonMapper json) {
        session.getAttributes().put(ATTRIBUTE, json.writeValueAsString(this));
    }
}
