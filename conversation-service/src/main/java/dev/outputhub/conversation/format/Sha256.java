package dev.outputhub.conversation.format;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Digests of what records say. */
public final class Sha256 {

    private Sha256() {}

    /** Of these values one after the other, absent ones told from empty ones. */
    public static byte[] of(@Nullable Object... values) {
        var digest = DigestUtils.getSha256Digest();
        for (var value : values) {
            digest.update((value == null ? "-" : "=" + value).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return digest.digest();
    }
}
