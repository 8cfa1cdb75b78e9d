package dev.outputhub.auth.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * The text of a key: {@code hub_}, 36 random letters and digits, and 6 that are their checksum (CRC-32, base 62), so that a scanner of
 * leaked secrets, and we, know one without asking.
 */
record KeyText(String whole) {

    static final String START = "hub_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_CHARACTERS = 36;
    private static final int CHECKSUM_CHARACTERS = 6;
    private static final int SHOWN_CHARACTERS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyText random() {
        var text = new StringBuilder(START);
        for (int at = 0; at < RANDOM_CHARACTERS; at++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new KeyText(text + checksum(text.toString()));
    }

    /** Whether it can be a key at all. */
    boolean isWellFormed() {
        int length = START.length() + RANDOM_CHARACTERS + CHECKSUM_CHARACTERS;
        return whole.length() == length
                && whole.startsWith(START)
                && whole.endsWith(checksum(whole.substring(0, length - CHECKSUM_CHARACTERS)));
    }

    /** By which its owner tells it from others. */
    String prefix() {
        return whole.substring(0, START.length() + SHOWN_CHARACTERS);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        var digits = new char[CHECKSUM_CHARACTERS];
        long left = crc.getValue();
        for (int at = digits.length - 1; at >= 0; at--) {
            digits[at] = ALPHABET.charAt((int) (left % ALPHABET.length()));
            left /= ALPHABET.length();
        }
        return new String(digits);
    }

    @Override
    public String toString() {
        return START + "…";
    }
}
