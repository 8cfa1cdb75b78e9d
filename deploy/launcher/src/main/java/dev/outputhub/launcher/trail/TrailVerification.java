package dev.outputhub.launcher.trail;

import dev.outputhub.launcher.console.HubProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows an exported trail against itself and against checkpoints. Of each entry some 300 bytes stay in memory. */
public final class TrailVerification {

    private static final String REDACTED = "audit-entry.redacted";
    /** As deep as the platform writes. */
    private static final int DEPTH = 1_000;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .build();

    private final Checkpoints checkpoints;
    private final boolean part;
    private final List<Link> links = new ArrayList<>();
    /** What redactions say of entries. */
    private final Map<UUID, Set<String>> seals = new HashMap<>();

    private TrailVerification(Checkpoints checkpoints, boolean part) {
        this.checkpoints = checkpoints;
        this.part = part;
    }

    /**
     * @param checkpoints null where there are none
     * @param key the public key that is trusted; null to take the word of the file of checkpoints
     * @param part whether filters narrowed the export, so that nothing is missed in it
     */
    public static Verdict verify(Path export, @Nullable Path checkpoints, @Nullable String key, boolean part) {
        var signed = checkpoints == null ? Checkpoints.none() : Checkpoints.read(checkpoints, key);
        var verification = new TrailVerification(signed, part);
        verification.read(export);
        return verification.verdict();
    }

    private void read(Path export) {
        try (var entries = JSON.readerFor(JsonNode.class).<JsonNode>readValues(export.toFile())) {
            while (entries.hasNextValue()) {
                take(entries.nextValue());
            }
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new HubProblem(
                    export + " is no export of an audit trail: " + unreadable.getMessage(),
                    "Export it as JSON on the page of the audit trail.",
                    unreadable);
        }
        links.sort(Comparator.comparingLong(Link::sequence));
    }

    private void take(JsonNode entry) {
        if (!entry.path("proof").isObject()) {
            throw new HubProblem(
                    "The entries come without their proofs.", "Export the trail as JSON, and by this release.");
        }
        links.add(Link.of(entry, checkpoints.before(entry.path("sequence").asLong())));
        if (entry.path("action").asString().equals(REDACTED)) {
            var of = UUID.fromString(entry.path("recordId").asString());
            seals.computeIfAbsent(of, _ -> new HashSet<>())
                    .add(entry.path("after").path("seal").asString(""));
        }
    }

    private Verdict verdict() {
        if (links.isEmpty()) {
            return checkpoints.newest().isPresent() && !part
                    ? verdict(checkpoints.first(), "it is missing, and checkpoints vouch for it", 0)
                    : verdict(null, "", 0);
        }
        @Nullable Link before = null;
        long vouched = 0;
        for (var link : links) {
            long expected = before == null ? checkpoints.first() : before.sequence() + 1;
            if (link.sequence() < expected && before == null && checkpoints.first() > 1) {
                // still there, and the trail begins after it
                continue;
            }
            if (link.sequence() < expected) {
                return verdict(link.sequence(), "there is another of this number, or can be none", vouched);
            }
            if (link.sequence() > expected && !part) {
                return verdict(expected, "it is missing", vouched);
            }
            var fault = fault(before, link);
            if (fault != null) {
                return verdict(link.sequence(), fault, vouched);
            }
            vouched = checkpoints.covering(link.sequence()).isPresent() ? link.sequence() : vouched;
            before = link;
        }
        long last = links.getLast().sequence();
        return checkpoints
                        .newest()
                        .filter(newest -> newest.to() > last && !part)
                        .isPresent()
                ? verdict(last + 1, "it is missing, and checkpoints vouch for it", vouched)
                : verdict(null, "", vouched);
    }

    private @Nullable String fault(@Nullable Link before, Link link) {
        if (before != null
                && before.sequence() + 1 == link.sequence()
                && link.previous() != null
                && !link.previous().equals(before.hash())) {
            return "it does not follow from the one before it";
        }
        if (!link.isGood()) {
            return "it is not what its hash was made of";
        }
        if (link.seal() != null && !seals.getOrDefault(link.id(), Set.of()).contains(link.seal())) {
            return "its texts are gone, and no redaction in the file says so";
        }
        var newest = checkpoints.newest();
        if (newest.isEmpty() || link.sequence() > newest.get().to()) {
            return null;
        }
        var checkpoint = checkpoints.covering(link.sequence());
        if (checkpoint.isEmpty()) {
            return "its checkpoint is missing";
        }
        return checkpoint.get().vouchesFor(link.sequence(), link.hash())
                ? null
                : "it is another than the one that a checkpoint was signed for at "
                        + checkpoint.get().at();
    }

    private Verdict verdict(@Nullable Long wrong, String why, long vouched) {
        return new Verdict(
                links.size(),
                links.isEmpty() ? 0 : links.getFirst().sequence(),
                links.isEmpty() ? 0 : links.getLast().sequence(),
                vouched,
                checkpoints.covering(vouched).map(Checkpoint::at).orElse(null),
                checkpoints.keys(),
                wrong,
                why);
    }
}
