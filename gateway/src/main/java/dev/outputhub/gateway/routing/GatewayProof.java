package dev.outputhub.gateway.routing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Proves to auth-service that a body comes from a gateway, with the key they share, to which nobody else on the network comes. */
@Component
public class GatewayProof {

    private static final String HEADER = "Hub-Gateway-Proof";
    private static final String ALGORITHM = "HmacSHA256";

    /** Apart from proofs of addresses, which services see and could pass off as one of a body. */
    private static final String PURPOSE = "accesses\n";

    private final @Nullable SecretKeySpec key;

    GatewayProof(@Value("${hub.gateway-key:}") String key) {
        this.key = key.isEmpty() ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public void write(String body, HttpHeaders headers) {
        var secret = key;
        if (secret == null) {
            return;
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            var proved = mac.doFinal((PURPOSE + body).getBytes(StandardCharsets.UTF_8));
            headers.set(HEADER, HexFormat.of().formatHex(proved));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
