package dev.outputhub.platform.naming;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Under which id a record of an archive comes back. Every service works it out alone, so that a link finds the record that another
 * service restores, and a second restore finds the first.
 */
public final class RestoredId {

    private static final long TIME = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long RFC_VARIANT = 0x8000_0000_0000_0000L;

    private RestoredId() {}

    /**
     * @param sameOrganization whether the archive is of this organisation: then the record is itself again. Elsewhere the id must be
     *     another one, since both may live in one database; its first 48 bits stay, so that keys still grow with time.
     */
    public static UUID of(UUID organizationId, boolean sameOrganization, UUID sourceId) {
        if (sameOrganization) {
            return sourceId;
        }
        var name = (organizationId + "\n" + sourceId).getBytes(StandardCharsets.US_ASCII);
        var digest = ByteBuffer.wrap(DigestUtils.sha256(name));
        long most = (sourceId.getMostSignificantBits() & TIME) | VERSION_8 | (digest.getLong() & 0x0FFFL);
        long least = RFC_VARIANT | (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(most, least);
    }
}
