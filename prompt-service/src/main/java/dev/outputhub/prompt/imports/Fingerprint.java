package dev.outputhub.prompt.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Tells whether an item says the same as when it was imported before. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String title, String template, @Nullable String description, Map<String, List<String>> terms) {
        var digest = DigestUtils.getSha256Digest();
        add(digest, title);
        add(digest, template);
        if (description != null) {
            // only then, so that prompts without one stay what they were
            add(digest, "description " + description);
        }
        new TreeMap<>(terms).forEach((vocabulary, names) -> {
            add(digest, vocabulary);
            add(digest, String.valueOf(names.size()));
            names.stream().sorted().forEach(name -> add(digest, name));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    // with its length, so that two texts cannot pass for one
    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
