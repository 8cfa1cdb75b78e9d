package dev.outputhub.gateway.signin.token;

import com.nimbusds.jwt.JWTParser;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import java.text.ParseException;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tokens that auth-service signs, checked by the keys that it publishes. */
@Component
public class PlatformTokens {

    private static final String ISSUER = "urn:output-hub";
    private static final String AUDIENCE = "output-hub";

    private final ReactiveJwtDecoder decoder;

    PlatformTokens(ServiceAddresses addresses) {
        var keys = addresses.of(Service.AUTH).resolve("/internal/open/signing-keys");
        var nimbus = NimbusReactiveJwtDecoder.withJwkSetUri(keys.toString())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(ISSUER),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(AUDIENCE))));
        this.decoder = nimbus;
    }

    /** Fails with a {@code JwtException}. */
    public Mono<JwtAuthenticationToken> verify(String token) {
        return decoder.decode(token).map(TokenCaller::of);
    }

    /** Whether a token says that it is one, before anything is proven. */
    public static boolean claimsToBeOne(String token) {
        try {
            return ISSUER.equals(JWTParser.parse(token).getJWTClaimsSet().getIssuer());
        } catch (ParseException | RuntimeException malformed) {
            return false;
        }
    }
}
