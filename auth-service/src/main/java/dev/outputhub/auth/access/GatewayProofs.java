package dev.outputhub.auth.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells whether a body comes from a gateway: whoever reaches this service could otherwise write into a trail what never happened. */
@Component
class GatewayProofs {

    static final String HEADER = "Hub-Gateway-Proof";

    private static final String ALGORITHM = "HmacSHA256";

    /** Apart from proofs of addresses, which services see and could pass off as one of a body. */
    private static final String PURPOSE = "accesses\n";

    private final @Nullable SecretKeySpec key;

    GatewayProofs(@Value("${hub.gateway-key:}") String key) {
        this.key = key.isEmpty() ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param proof HMAC-SHA256 in hexadecimal; null where there is none */
    boolean prove(String body, @Nullable String proof) {
        var secret = key;
        if (secret == null || proof == null) {
            return false;
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            var expected = HexFormat.of().formatHex(mac.doFinal((PURPOSE + body).getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
