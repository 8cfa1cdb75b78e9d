package dev.outputhub.gateway.signin.keycloak;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
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
        try {
            return JWTParser.parse(accessToken).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException unread) {
            return null;
        }
    }

    public void putInto(WebSession session, JsonMapper json) {
        session.getAttributes().put(ATTRIBUTE, json.writeValueAsString(this));
    }
}
