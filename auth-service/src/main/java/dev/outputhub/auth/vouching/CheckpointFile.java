package dev.outputhub.auth.vouching;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** All that was signed about a trail in one file, read from the store while it is sent. */
@Service
class CheckpointFile {

    private final Vouchers vouchers;
    private final VouchingKey key;
    private final JsonMapper json;

    CheckpointFile(Vouchers vouchers, VouchingKey key, JsonMapper json) {
        this.vouchers = vouchers;
        this.key = key;
        this.json = json;
    }

    /** Asks the store at once: that it is away is answered and not cut off. */
    InputStream open(UUID organization) {
        var head = "{\"organization\":" + json.writeValueAsString(organization)
                + ",\"keys\":" + json.writeValueAsString(key.known())
                + ",\"beginning\":"
                + json.writeValueAsString(
                        key.isThere() ? vouchers.signedBeginning(organization).orElse(null) : null)
                + ",\"checkpoints\":[";
        var each = key.isThere() ? vouchers.checkpoints(organization) : List.<Long>of();
        var first = each.isEmpty() ? 0L : each.getFirst();
        var texts = each.stream()
                .flatMap(from -> vouchers.signedCheckpoint(organization, from).stream()
                        .map(text -> (from == first ? "\n" : ",\n") + json.writeValueAsString(text)));
        return new SequenceInputStream(pieces(Stream.concat(Stream.concat(Stream.of(head), texts), Stream.of("\n]}\n"))
                .iterator()));
    }

    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing else
    private static Enumeration<InputStream> pieces(Iterator<String> texts) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return texts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(texts.next().getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
