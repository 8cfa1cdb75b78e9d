package dev.outputhub.gateway.access;

import dev.outputhub.gateway.routing.GatewayProof;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells auth-service what was noted, beside the requests. What it could not be told waits and is told again under the same ids; a
 * gateway that is stopped tells everything first, once its last request is answered.
 */
@Component
class AccessReport implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AccessReport.class);
    private static final String PATH = "/internal/open/accesses";
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    record Told(List<AccessNote> accesses) {}

    private final AccessNotes notes;
    private final WebClient client;
    private final URI address;
    private final GatewayProof proof;
    private final JsonMapper json;
    private final Queue<List<AccessNote>> waiting = new ArrayDeque<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final Disposable.Swap telling = Disposables.swap();

    AccessReport(
            AccessNotes notes,
            WebClient serviceClient,
            ServiceAddresses addresses,
            GatewayProof proof,
            JsonMapper json) {
        this.notes = notes;
        this.client = serviceClient;
        this.address = addresses.of(Service.AUTH).resolve(PATH);
        this.proof = proof;
        this.json = json;
    }

    private Mono<Void> tell(List<AccessNote> taken) {
        return Mono.defer(() -> {
            keep(taken);
            return next();
        });
    }

    /** One after the other, so that an auth-service that comes back is not run over. */
    private Mono<Void> next() {
        var part = first();
        return part == null
                ? Mono.empty()
                : send(part).then(Mono.fromRunnable(this::done)).then(Mono.defer(this::next));
    }

    private Mono<Void> send(List<AccessNote> part) {
        var body = json.writeValueAsString(new Told(part));
        return client.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> proof.write(body, headers))
                .bodyValue(body)
                .retrieve()
                .toBodilessEntity()
                .timeout(PATIENCE)
                .then();
    }

    private synchronized void keep(List<AccessNote> taken) {
        for (int from = 0; from < taken.size(); from += AT_ONCE) {
            waiting.add(List.copyOf(taken.subList(from, Math.min(from + AT_ONCE, taken.size()))));
        }
        while (waiting.size() > AccessNotes.MOST / AT_ONCE) {
            notes.lose(waiting.remove().stream().mapToDouble(AccessNote::count).sum());
        }
    }

    private synchronized @Nullable List<AccessNote> first() {
        return waiting.peek();
    }

    private synchronized void done() {
        waiting.poll();
    }

    @Override
    public void start() {
        telling.update(Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(
                        _ -> tell(notes.due())
                                .doOnSuccess(_ -> away.set(false))
                                .doOnError(this::sayOnce)
                                .onErrorComplete(),
                        1)
                .subscribe());
    }

    private void sayOnce(Throwable failure) {
        if (!away.getAndSet(true)) {
            LOG.warn("The audit trail is not told what was reached, trying again: {}", failure.toString());
        }
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable stopped) {
        telling.update(Disposables.disposed());
        tell(notes.all())
                .doOnError(failure ->
                        LOG.warn("The audit trail was not told what was reached last: {}", failure.toString()))
                .onErrorComplete()
                .doFinally(_ -> stopped.run())
                .subscribe();
    }

    @Override
    public boolean isRunning() {
        var current = telling.get();
        return current != null && !current.isDisposed();
    }

    /** After the server, which lets its last requests end first. */
    @Override
    public int getPhase() {
        return 0;
    }
}
