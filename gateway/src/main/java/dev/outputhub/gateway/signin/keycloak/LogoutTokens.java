package dev.outputhub.gateway.signin.keycloak;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** By which Keycloak says that it ended a session (OpenID Connect Back-Channel Logout 1.0, 2.6). No other token passes for one. */
@Component
public class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final NimbusJwtDecoder decoder;

    LogoutTokens(IdentityProperties identity, JWKSource<SecurityContext> keycloakKeys) {
        // its type is logout+jwt or, of earlier versions, JWT: what it is says the event
        decoder = NimbusJwtDecoder.withJwkSource(keycloakKeys)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                        new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT, null)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(identity.issuerUri()),
                new JwtClaimValidator<List<String>>(
                        "aud", audiences -> audiences != null && audiences.contains(identity.clientId())),
                new JwtClaimValidator<Map<String, Object>>(
                        "events", events -> events != null && events.containsKey(EVENT)),
                LogoutTokens::isOfNoSignIn,
                new JwtClaimValidator<String>("sid", Objects::nonNull)));
    }

    // an id token, which has a nonce, is none (2.4 there)
    private static OAuth2TokenValidatorResult isOfNoSignIn(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN))
                : OAuth2TokenValidatorResult.success();
    }

    /** Keycloak's name of the session that it ended; fails with a {@link JwtException} where this is no such token. */
    public Mono<String> session(String token) {
        // off the event loop, for fetching keys blocks
        return Mono.fromCallable(() -> decoder.decode(token))
                .subscribeOn(Schedulers.boundedElastic())
                .map(LogoutTokens::session);
    }

    private static String session(Jwt token) {
        return Objects.requireNonNull(token.getClaimAsString("sid"));
    }
}
