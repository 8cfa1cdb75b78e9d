package dev.outputhub.platform.identity;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Tokens that auth-service signs, for people and programs; of the identity provider none but those of the platform's own services. It
 * proves who a person is, and what that person may do is not its to say.
 */
class TrustedIssuers implements JwtDecoder {

    private final JwtDecoder identityProvider;
    private final JwtDecoder platform;

    /** @param signingKeys where auth-service publishes them; asked when the first of its tokens comes */
    TrustedIssuers(JwtDecoder identityProvider, String signingKeys) {
        this.identityProvider = identityProvider;
        this.platform = platform(signingKeys);
    }

    private static JwtDecoder platform(String signingKeys) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(signingKeys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(PlatformIssuer.NAME),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(PlatformIssuer.AUDIENCE))));
        return decoder;
    }

    @Override
    public Jwt decode(String token) {
        return PlatformIssuer.NAME.equals(claimedIssuer(token))
                ? platform.decode(token)
                : ofService(identityProvider.decode(token));
    }

    private static Jwt ofService(Jwt token) {
        var scopes = token.getClaimAsStringList("scopes");
        if (scopes == null || !scopes.contains(RequiresScope.INTERNAL)) {
            throw new BadJwtException("A person comes by a token of the platform");
        }
        return token;
    }

    /** What it says before anything is proven: it only chooses who is to prove it. */
    private static String claimedIssuer(String token) {
        try {
            var issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return issuer == null ? "" : issuer;
        } catch (ParseException | RuntimeException malformed) {
            throw new BadJwtException("The token is malformed", malformed);
        }
    }
}
