package dev.outputhub.auth.logo;

import dev.outputhub.platform.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture, told by its first bytes and not by what its sender calls it. Never SVG, which is a program. */
record LogoImage(String mediaType, byte[] content) {

    /** Bytes. */
    static final int LARGEST = 512 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 16;

    /** @throws Problem 400 for what is none, or too large */
    static LogoImage of(byte[] content) {
        if (content.length > LARGEST) {
            throw Problem.invalid("file", "is larger than 512 KiB");
        }
        return new LogoImage(typeOf(content), content);
    }

    private static String typeOf(byte[] content) {
        if (has(PNG, content, 0)) {
            return "image/png";
        }
        if (has(JPEG, content, 0)) {
            return "image/jpeg";
        }
        if (has(RIFF, content, 0) && has(WEBP, content, 8)) {
            return "image/webp";
        }
        throw Problem.invalid("file", "is no picture in PNG, JPEG or WebP");
    }

    private static boolean has(byte[] signature, byte[] content, int at) {
        if (content.length < at + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (content[at + i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    String digest() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
