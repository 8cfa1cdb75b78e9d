package dev.outputhub.gateway.signin.person;

import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.signin.keycloak.AccessTokens;
import dev.outputhub.gateway.signin.token.PlatformTokens;
import dev.outputhub.gateway.signin.token.TokenExchange;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who a person is, from a token of Keycloak, and what they may do in one of their organisations, from auth-service. A token that
 * auth-service gave a person is good for asking too: it says who and where, and what may be done is asked anew.
 */
@Component
public class People {

    /** By which an API client says for which organisation, by its slug. */
    public static final String ORGANIZATION = "Hub-Organization";

    private static final String EXCHANGE = "/internal/open/people/exchange";
    private static final int LONGEST_SLUG = 200;
    private static final String SERVICES = "internal";

    /** All requests of a person in an organisation, or of a session of theirs there, share what was said last, whichever token proved the person. */
    private record Here(
            String person,
            @Nullable String organization,
            @Nullable String preferred,
            @Nullable String session) {}

    /** What was said last of a person holds for both. */
    private record Asked(Here here, boolean unattended) {}

    private final AccessTokens accessTokens;
    private final PlatformTokens platformTokens;
    private final TokenExchange exchange;

    People(AccessTokens accessTokens, PlatformTokens platformTokens, TokenExchange exchange) {
        this.accessTokens = accessTokens;
        this.platformTokens = platformTokens;
        this.exchange = exchange;
    }

    /** The organisation a request names; null where it names none. */
    public static @Nullable String namedIn(ServerWebExchange exchange) {
        var named = exchange.getRequest().getHeaders().getFirst(ORGANIZATION);
        return named == null || named.isBlank() ? null : named.strip();
    }

    /**
     * The caller a token speaks for; fails with an {@code AuthenticationException}, or with a problem for an organisation that is not the
     * person's. A service's own token stays what it is.
     *
     * @param organization the slug of the one that the request is for; null where it does not say
     * @param preferred where it does not say, the one that is taken before the person's first
     */
    public Mono<JwtAuthenticationToken> verify(
            String token, @Nullable String organization, @Nullable String preferred) {
        return verify(token, organization, preferred, null, false);
    }

    /**
     * The same for a browser, whose session may have been ended.
     *
     * @param browser null for a program
     * @param unattended whether a page asks by itself, which is no use of the session
     */
    public Mono<JwtAuthenticationToken> verify(
            String token,
            @Nullable String organization,
            @Nullable String preferred,
            @Nullable Browser browser,
            boolean unattended) {
        if (PlatformTokens.claimsToBeOne(token)) {
            return platformTokens
                    .verify(token)
                    .onErrorMap(failure -> new InvalidBearerTokenException("refused", failure))
                    .flatMap(caller -> ask(caller, placeOf(caller, organization), null, null, false));
        }
        return accessTokens
                .verify(token)
                .flatMap(caller -> isService(caller)
                        ? Mono.just(caller)
                        : ask(caller, organization, preferred, browser, unattended));
    }

    private Mono<JwtAuthenticationToken> ask(
            JwtAuthenticationToken caller,
            @Nullable String organization,
            @Nullable String preferred,
            @Nullable Browser browser,
            boolean unattended) {
        if (organization != null && organization.length() > LONGEST_SLUG) {
            return Mono.error(new Problem(ErrorCode.ORGANIZATION_NOT_YOURS, "No organisation is called so."));
        }
        var body = new HashMap<String, Object>();
        body.put("token", caller.getToken().getTokenValue());
        if (organization != null) {
            body.put("organization", organization);
        }
        if (preferred != null) {
            body.put("preferred", preferred);
        }
        if (browser != null) {
            body.put("browser", browser);
            if (unattended) {
                body.put("unattended", true);
            }
        }
        var session = browser == null ? null : caller.getToken().getClaimAsString("sid");
        var here = new Here(caller.getName(), organization, preferred, session);
        return exchange.of(new Asked(here, unattended), here, EXCHANGE, body);
    }

    private static @Nullable String placeOf(JwtAuthenticationToken caller, @Nullable String organization) {
        if (!"person".equals(caller.getToken().getClaimAsString("kind"))) {
            throw new InvalidBearerTokenException("a key's token opens nothing");
        }
        var own = caller.getToken().getClaimAsMap("organization");
        return own == null || organization != null
                ? organization
                : Objects.requireNonNull(own.keySet().iterator().next());
    }

    private static boolean isService(JwtAuthenticationToken caller) {
        return caller.getAuthorities().stream().anyMatch(scope -> SERVICES.equals(scope.getAuthority()));
    }
}
