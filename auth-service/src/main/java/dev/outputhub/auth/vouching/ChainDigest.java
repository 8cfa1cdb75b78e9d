package dev.outputhub.auth.vouching;

import dev.outputhub.auth.database.tables.records.AuditEntryRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the chain, as functions of the database make them when an entry is appended. Made here to check them: whoever owns the
 * database could have its functions say that all is good.
 */
final class ChainDigest {

    private static final long MICROS = 1_000_000;
    private static final int NANOS_OF_A_MICRO = 1_000;

    private ChainDigest() {}

    /**
     * @param previous in hex; empty for the first
     * @param before JSON, or null
     * @return in hex
     */
    static String of(String previous, AuditEntryRecord entry, @Nullable String before, @Nullable String after) {
        var line = Stream.of(
                        String.valueOf(entry.getSequence()),
                        String.valueOf(micros(entry.getAt())),
                        quoted(entry.getId().toString()),
                        quoted(entry.getAction()),
                        quoted(entry.getRecordKind()),
                        quoted(entry.getRecordId().toString()),
                        quoted(entry.getService()),
                        quoted(entry.getPersonId().toString()),
                        quoted(entry.getPersonEmail()),
                        quoted(entry.getAddress()),
                        String.valueOf(before),
                        String.valueOf(after))
                .collect(Collectors.joining(", ", "[", "]"));
        return sha256(HexFormat.of().parseHex(previous), line);
    }

    static String ofText(byte[] salt, String text) {
        return sha256(salt, text);
    }

    /** As PostgreSQL writes a text within jsonb. */
    static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (letter < ' ') {
                        quoted.append("\\u%04x".formatted((int) letter));
                    } else {
                        quoted.append(letter);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / NANOS_OF_A_MICRO);
    }

    private static String sha256(byte[] before, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
