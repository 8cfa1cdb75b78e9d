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

/** Tells services where a caller is, and proves with the key they share that it was the gateway who said so. */
@Component
class AddressProof {

    static final String ADDRESS = "Hub-Client-Address";
    static final String PROOF = "Hub-Client-Address-Proof";

    private static final String ALGORITHM = "HmacSHA256";

    private final @Nullable SecretKeySpec key;

    AddressProof(@Value("${hub.gateway-key:}") String key) {
        this.key = key.isEmpty() ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    void write(String address, HttpHeaders headers) {
        var secret = key;
        if (secret == null) {
            return;
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            headers.set(ADDRESS, address);
            headers.set(PROOF, HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
