package dev.outputhub.gateway.signin.ended;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** The streams that sessions opened at this gateway. */
@Component
class OpenStreams {

    /** No record: two streams of a session are two. */
    private static final class Stream {

        private final String session;
        private final MonoSink<Void> end;

        private Stream(String session, MonoSink<Void> end) {
            this.session = session;
            this.end = end;
        }
    }

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();

    /** Completes when the session was ended; watched while somebody waits for it. */
    Mono<Void> endOf(String session) {
        return Mono.create(sink -> {
            var stream = new Stream(session, sink);
            streams.add(stream);
            sink.onDispose(() -> streams.remove(stream));
        });
    }

    Set<String> sessions() {
        var sessions = ConcurrentHashMap.<String>newKeySet();
        streams.forEach(stream -> sessions.add(stream.session));
        return sessions;
    }

    void close(Collection<String> sessions) {
        streams.stream().filter(stream -> sessions.contains(stream.session)).forEach(stream -> stream.end.success());
    }
}
