package dev.outputhub.gateway.signin.keycloak;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.web.server.WebSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a signed-in browser's session holds; none of it ever reaches the page.
 *
 * @param idToken of the sign-in, by which Keycloak ends the session without asking; null where an earlier version signed in
 */
public record Tokens(
        String accessToken,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String refreshToken,
        @Nullable String idToken) {

    private static final String ATTRIBUTE = "tokens";

    public static Optional<Tokens> in(WebSession session, JsonMapper json) {
        return read(session.getAttribute(ATTRIBUTE), json);
    }

    public static Optional<Tokens> in(Session session, JsonMapper json) {
        return read(session.getAttribute(ATTRIBUTE), json);
    }

    private static Optional<Tokens> read(@Nullable String text, JsonMapper json) {
        return Optional.ofNullable(text).map(it -> json.readValue(it, Tokens.class));
    }

    /** By Keycloak's name of it, which is in its token; null where it names none. */
    public @Nullable String keycloakSession() {
        return claim("sid");
    }

    /** Whether it began at the identity provider of a company, where it is to end as well. */
    public boolean isBrokered() {
        return claim("identity_provider") != null;
    }

    private @Nullable String claim(String name) {
        try {
            return JWTParser.parse(accessToken).getJWTClaimsSet().getStringClaim(name);
        } catch (ParseException unread) {
            return null;
        }
    }

    public void putInto(WebSession session, JsonMapper json) {
        session.getAttributes().put(ATTRIBUTE, json.writeValueAsString(this));
    }
}
