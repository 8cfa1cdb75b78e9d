package dev.outputhub.auth.vouching;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * That entries were as they were at some time. The hash of the last one covers all of them; the marks say which one is the first that is
 * not so any more, also where the whole chain was made anew.
 *
 * @param from the sequence of the first entry
 * @param to that of the last
 * @param previous the hash before the first entry, in hex; empty before the very first
 * @param hash that of the last entry, in hex
 * @param marks the first sixteen bytes of each entry's hash, one after the other, in base64
 */
record Checkpoint(UUID organization, long from, long to, String previous, String hash, String marks, Instant at) {

    static final String TYPE = "audit-checkpoint";
    private static final int MARK = 16;

    static Checkpoint of(UUID organization, long from, String previous, List<byte[]> hashes, Instant at) {
        var marks = new byte[hashes.size() * MARK];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, marks, i * MARK, MARK);
        }
        return new Checkpoint(
                organization,
                from,
                from + hashes.size() - 1,
                previous,
                HexFormat.of().formatHex(hashes.getLast()),
                Base64.getEncoder().encodeToString(marks),
                at);
    }

    boolean covers(long sequence) {
        return from <= sequence && sequence <= to;
    }

    byte[] decodedMarks() {
        return Base64.getDecoder().decode(marks);
    }

    /** @param decoded the marks, decoded once for many */
    boolean vouchesFor(long sequence, String hex, byte[] decoded) {
        int at = Math.toIntExact(sequence - from) * MARK;
        var mark = Arrays.copyOfRange(decoded, at, at + MARK);
        return hex.startsWith(HexFormat.of().formatHex(mark)) && (sequence != to || hash.equals(hex));
    }
}
