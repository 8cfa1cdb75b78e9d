package dev.outputhub.conversation.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An id for a record that came without one. It comes from what the record says and when, never from where it stands: a
 * later export may list the same records in another order.
 */
public final class DerivedId {

    private DerivedId() {}

    public static String of(@Nullable Object... facts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var fact : facts) {
                digest.update((fact == null ? "-" : "=" + fact).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return "derived-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
