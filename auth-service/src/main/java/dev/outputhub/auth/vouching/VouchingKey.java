package dev.outputhub.auth.vouching;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Signs statements about trails (RFC 7515, Ed25519), with a key that the database does not hold. Its name is its public half. */
@Component
class VouchingKey {

    private static final Logger LOG = LoggerFactory.getLogger(VouchingKey.class);
    private static final int BYTES = 32;

    private final @Nullable OctetKeyPair pair;
    private final List<String> known = new ArrayList<>();
    private final JsonMapper json;

    VouchingKey(VouchingProperties properties, JsonMapper json) {
        this.json = json;
        pair = properties.key().isBlank() ? null : pair(properties.key());
        if (pair == null) {
            LOG.warn("Without HUB_AUDIT_KEY nothing vouches for the audit trail");
        } else {
            known.add(pair.getX().toString());
            LOG.info("The audit trail is vouched for by the key {}", pair.getX());
        }
        known.addAll(properties.formerKeys());
    }

    boolean isThere() {
        return pair != null;
    }

    /** Public keys, the one in use first. */
    List<String> known() {
        return List.copyOf(known);
    }

    /** @param type says what it is, so that no statement can be taken for another */
    String sign(String type, Object statement) {
        if (pair == null) {
            throw new IllegalStateException("Nothing is signed without HUB_AUDIT_KEY");
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(new JOSEObjectType(type))
                .keyID(pair.getX().toString())
                .build();
        var signed = new JWSObject(header, new Payload(json.writeValueAsString(statement)));
        try {
            signed.sign(new Ed25519Signer(pair));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return signed.serialize();
    }

    /** Empty for what none of our keys has signed as this. */
    <T> Optional<T> read(String text, String type, Class<T> statement) {
        try {
            var signed = JWSObject.parse(text);
            var header = signed.getHeader();
            boolean good = known.contains(header.getKeyID())
                    && new JOSEObjectType(type).equals(header.getType())
                    && signed.verify(new Ed25519Verifier(
                            new OctetKeyPair.Builder(Curve.Ed25519, new Base64URL(header.getKeyID())).build()));
            return good ? Optional.of(json.readValue(signed.getPayload().toString(), statement)) : Optional.empty();
        } catch (ParseException | JOSEException | JacksonException notOurs) {
            LOG.warn("A statement about an audit trail cannot be read: {}", notOurs.toString());
            return Optional.empty();
        }
    }

    private static OctetKeyPair pair(String base64) {
        try {
            byte[] seed = Base64.getDecoder().decode(base64.strip());
            if (seed.length == BYTES) {
                var pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed);
                return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(pair.getPublicKey()))
                        .d(Base64URL.encode(seed))
                        .build();
            }
        } catch (IllegalArgumentException | GeneralSecurityException notAKey) {
            // answered below, like a key of another length
        }
        throw new IllegalStateException(
                "HUB_AUDIT_KEY must be 32 random bytes in base64, as `openssl rand -base64 32` prints them.");
    }
}
