package dev.outputhub.gateway.signin.ended;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** The streams that sessions opened at this gateway. */
@Component
class OpenStreams {

    /** No record: two streams of a session are two. */
    private static final class Stream {

        private final SessionOfRequest of;
        private final MonoSink<Void> end;

        private Stream(SessionOfRequest of, MonoSink<Void> end) {
            this.of = of;
            this.end = end;
        }
    }

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();

    /** Completes when the session was ended, or may not go on in the organisation; watched while somebody waits for it. */
    Mono<Void> endOf(SessionOfRequest session) {
        return Mono.create(sink -> {
            var stream = new Stream(session, sink);
            streams.add(stream);
            sink.onDispose(() -> streams.remove(stream));
        });
    }

    Set<SessionOfRequest> sessions() {
        return streams.stream().map(stream -> stream.of).collect(Collectors.toUnmodifiableSet());
    }

    /** @param sessions wherever they are used */
    void close(Collection<String> sessions) {
        closeThose(of -> sessions.contains(of.session()));
    }

    void closeIn(Collection<SessionOfRequest> places) {
        closeThose(places::contains);
    }

    private void closeThose(Predicate<SessionOfRequest> which) {
        streams.stream().filter(stream -> which.test(stream.of)).forEach(stream -> stream.end.success());
    }
}
