package dev.outputhub.launcher.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The hashes of an audit trail (ADR 13), made from what an export says. Shares nothing with the service that it checks. */
final class EntryDigest {

    private static final long MICROS = 1_000_000;
    private static final int NANOS_OF_A_MICRO = 1_000;

    private EntryDigest() {}

    /**
     * @param previous the hash before it, in hex
     * @param before JSON as it was hashed, or null
     */
    static String of(String previous, JsonNode entry, @Nullable String before, @Nullable String after) {
        var at = Instant.parse(entry.path("at").asString());
        long micros = at.getEpochSecond() * MICROS + at.getNano() / NANOS_OF_A_MICRO;
        var line = Stream.of(
                        entry.path("sequence").asString(),
                        String.valueOf(micros),
                        text(entry, "id"),
                        text(entry, "action"),
                        text(entry, "recordKind"),
                        text(entry, "recordId"),
                        text(entry, "service"),
                        text(entry, "personId"),
                        text(entry, "personEmail"),
                        text(entry, "address"),
                        String.valueOf(before),
                        String.valueOf(after))
                .collect(Collectors.joining(", ", "[", "]"));
        return sha256(HexFormat.of().parseHex(previous), line);
    }

    static String ofText(String salt, String text) {
        return sha256(HexFormat.of().parseHex(salt), text);
    }

    private static String text(JsonNode entry, String field) {
        var value = entry.path(field);
        return value.isNull() || value.isMissingNode() ? "null" : quoted(value.asString());
    }

    /** As PostgreSQL writes a text within jsonb: with escapes for what must have one and no other. */
    static String quoted(String text) {
        return text.chars().mapToObj(EntryDigest::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> letter < ' ' ? String.format(Locale.ROOT, "\\u%04x", letter) : String.valueOf((char) letter);
        };
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
