package dev.outputhub.launcher.trail;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** That entries were as they were at some time, as it was signed. */
record Checkpoint(long from, long to, String previous, String hash, byte[] marks, Instant at) {

    private static final int MARK = 16;

    static Checkpoint of(JsonNode signed) {
        return new Checkpoint(
                signed.path("from").asLong(),
                signed.path("to").asLong(),
                signed.path("previous").asString(),
                signed.path("hash").asString(),
                Base64.getDecoder().decode(signed.path("marks").asString()),
                Instant.parse(signed.path("at").asString()));
    }

    boolean covers(long sequence) {
        return from <= sequence && sequence <= to;
    }

    boolean vouchesFor(long sequence, String hex) {
        int at = Math.toIntExact(sequence - from) * MARK;
        return at + MARK <= marks.length
                && hex.startsWith(HexFormat.of().formatHex(marks, at, at + MARK))
                && (sequence != to || hash.equals(hex));
    }
}
