package dev.outputhub.llm.stream;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.remote.CircuitProfile;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.lettuce.core.RedisCommandExecutionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * The tokens of running completions, in one Redis stream each. While Redis is away nothing waits for it: readers take the stored
 * text, and whoever writes goes on from where the stream stands once it is back.
 */
@Component
public class LiveStream {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration KEEP = Duration.ofHours(1);
    private static final int AT_ONCE = 500;
    private static final String TEXT = "text";
    private static final String REASONING = "reasoning";
    private static final String END = "end";

    private final StringRedisTemplate redis;
    private final CircuitBreaker circuit = CircuitProfile.LIVE.circuit("live-stream", LiveStream::away);

    LiveStream(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Whether it was taken; what was not is to be given again with the next piece. */
    boolean append(UUID completionId, LiveEntry.Piece piece) {
        return add(completionId, piece.after(), piece.ofText() ? TEXT : REASONING, piece.piece());
    }

    boolean end(UUID completionId, Position after) {
        return add(completionId, after.end(), END, "");
    }

    /** What came after the position; empty when Redis is away, which is not the same as nothing. */
    @SuppressWarnings("unchecked") // generic varargs
    Optional<List<LiveEntry>> read(UUID completionId, Position after) {
        return guarded(() -> {
            var records = redis.<String, String>opsForStream()
                    .read(
                            StreamReadOptions.empty().count(AT_ONCE),
                            StreamOffset.create(key(completionId), ReadOffset.from(after.toString())));
            return records == null
                    ? List.of()
                    : records.stream().map(LiveStream::entry).toList();
        });
    }

    private boolean add(UUID completionId, Position id, String kind, String value) {
        return guarded(() -> {
                    var key = key(completionId);
                    redis.opsForStream()
                            .add(StreamRecords.string(Map.of(kind, value))
                                    .withStreamKey(key)
                                    .withId(RecordId.of(id.text(), id.reasoning())));
                    redis.expire(key, KEEP);
                    return true;
                })
                .orElse(false);
    }

    private <T> Optional<T> guarded(Supplier<T> command) {
        try {
            return Optional.of(circuit.executeSupplier(command));
        } catch (CallNotPermittedException open) {
            return Optional.empty();
        } catch (DataAccessException failure) {
            if (away(failure)) {
                LOG.warn("Redis does not answer; answers are followed from the database: {}", failure.toString());
            } else {
                LOG.debug("Redis refused an entry: the stream is further already", failure);
            }
            return Optional.empty();
        }
    }

    private static LiveEntry entry(MapRecord<String, String, String> row) {
        var field = row.getValue().entrySet().iterator().next();
        if (END.equals(field.getKey())) {
            return new LiveEntry.End();
        }
        var id = row.getId();
        var after = new Position(Objects.requireNonNull(id.getTimestamp()), Objects.requireNonNull(id.getSequence()));
        return new LiveEntry.Piece(after, TEXT.equals(field.getKey()), field.getValue());
    }

    // a server that refuses a command is there
    private static boolean away(Throwable failure) {
        return !(NestedExceptionUtils.getMostSpecificCause(failure) instanceof RedisCommandExecutionException);
    }

    private static String key(UUID completionId) {
        return "llm:" + CurrentPrincipal.get().organizationId() + ":completion:" + completionId;
    }
}
