package dev.outputhub.launcher.trail;

import dev.outputhub.launcher.console.HubProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that was signed about a trail (RFC 7515, Ed25519), checked.
 *
 * @param first the sequence of the first entry that is kept
 * @param previous the hash before that
 * @param keys by which something was signed
 */
record Checkpoints(NavigableMap<Long, Checkpoint> byFirst, long first, String previous, List<String> keys) {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** What stands before the 32 bytes of a key (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    static Checkpoints none() {
        return new Checkpoints(new TreeMap<>(), 1, "", List.of());
    }

    /** @param trusted the one key that counts; null to take the file's word for whose it is */
    static Checkpoints read(Path file, @Nullable String trusted) {
        try {
            return of(JSON.readTree(file), trusted);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new HubProblem(
                    file + " does not hold checkpoints.", "Download them on the page of the audit trail.", unreadable);
        }
    }

    private static Checkpoints of(JsonNode file, @Nullable String trusted) {
        var organization = file.path("organization").asString();
        var keys = trusted != null
                ? List.of(trusted)
                : file.path("keys").valueStream().map(JsonNode::asString).toList();
        var used = new ArrayList<String>();
        var all = new TreeMap<Long, Checkpoint>();
        for (var text : file.path("checkpoints")) {
            var checkpoint = Checkpoint.of(signed(text.asString(), "audit-checkpoint", organization, keys, used));
            all.put(checkpoint.from(), checkpoint);
        }
        if (file.path("beginning").isString()) {
            var beginning = signed(file.path("beginning").asString(), "audit-beginning", organization, keys, used);
            return new Checkpoints(
                    all,
                    beginning.path("from").asLong(),
                    beginning.path("previous").asString(),
                    List.copyOf(used));
        }
        return new Checkpoints(all, 1, "", List.copyOf(used));
    }

    private static JsonNode signed(
            String text, String type, String organization, List<String> keys, List<String> used) {
        var parts = text.split("\\.", -1);
        if (parts.length == 3) {
            var header = JSON.readTree(decoded(parts[0]));
            var key = header.path("kid").asString();
            var said = JSON.readTree(decoded(parts[1]));
            if (header.path("alg").asString().equals("EdDSA")
                    && header.path("typ").asString().equals(type)
                    && keys.contains(key)
                    && said.path("organization").asString().equals(organization)
                    && isSigned(key, parts[0] + "." + parts[1], decoded(parts[2]))) {
                if (!used.contains(key)) {
                    used.add(key);
                }
                return said;
            }
        }
        throw new HubProblem(
                "A checkpoint is not signed by the key that is trusted.",
                "Was the file changed? It is the organisation's own that counts, as it was downloaded.\n"
                        + "After a change of the key give the former ones no --key.");
    }

    private static boolean isSigned(String key, String text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey(key));
            check.update(text.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }

    private static PublicKey publicKey(String key) throws GeneralSecurityException {
        byte[] bytes = decoded(key);
        var encoded = new byte[PREFIX.length + bytes.length];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(bytes, 0, encoded, PREFIX.length, bytes.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    Optional<Checkpoint> covering(long sequence) {
        return Optional.ofNullable(byFirst.floorEntry(sequence))
                .map(Map.Entry::getValue)
                .filter(found -> found.covers(sequence));
    }

    /** The hash that an entry hangs on, where a checkpoint begins with it. */
    @Nullable
    String before(long sequence) {
        var begins = byFirst.get(sequence);
        return begins != null ? begins.previous() : sequence == first ? previous : null;
    }

    Optional<Checkpoint> newest() {
        return Optional.ofNullable(byFirst.lastEntry()).map(Map.Entry::getValue);
    }
}
