package dev.outputhub.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Where a request began. The sender's own address, unless the gateway says and proves another, or a service passes one on: an
 * address is evidence, and anybody who reaches a service can write a header.
 */
class ClientAddresses {

    static final String HEADER = "Hub-Client-Address";
    /** HMAC-SHA256 of the address, in hexadecimal, with the key that the gateway and the services share. */
    static final String PROOF = "Hub-Client-Address-Proof";

    private static final String ALGORITHM = "HmacSHA256";

    private final @Nullable SecretKeySpec key;

    /** @param key empty where there is no gateway: then nobody's word is taken */
    ClientAddresses(String key) {
        this.key = key.isEmpty() ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(HttpServletRequest request) {
        var told = told(request);
        return told != null && isProved(request) ? told : request.getRemoteAddr();
    }

    /** What a service says of the person it acts for; null where nobody asked, as after an event. */
    @Nullable
    String told(HttpServletRequest request) {
        var address = request.getHeader(HEADER);
        try {
            return address == null
                    ? null
                    : InetAddress.ofLiteral(withoutZone(address)).getHostAddress();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The zone of an IPv6 address (RFC 6874) means something on the machine that saw it alone. */
    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private boolean isProved(HttpServletRequest request) {
        var secret = key;
        var address = request.getHeader(HEADER);
        var proof = request.getHeader(PROOF);
        if (secret == null || address == null || proof == null) {
            return false;
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            var expected = HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
