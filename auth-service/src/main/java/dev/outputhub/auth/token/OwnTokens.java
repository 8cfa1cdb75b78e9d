package dev.outputhub.auth.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.outputhub.platform.identity.PlatformIssuer;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Recognises what this service signed. */
@Component
public class OwnTokens {

    private final NimbusJwtDecoder decoder;

    OwnTokens(SigningKeys keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, (selector, _) -> selector.select(keys.published())));
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // by the validator
        decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(PlatformIssuer.NAME));
    }

    /** Empty for what is none of ours, has expired, or stands for a key: a key's token must not become its owner's. */
    public Optional<Jwt> ofPerson(String token) {
        try {
            return Optional.of(decoder.decode(token))
                    .filter(jwt -> PlatformTokens.PERSON.equals(jwt.getClaimAsString(PlatformTokens.KIND)));
        } catch (JwtException notOurs) {
            return Optional.empty();
        }
    }
}
