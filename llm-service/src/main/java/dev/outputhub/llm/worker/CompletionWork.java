package dev.outputhub.llm.worker;

import dev.outputhub.llm.completion.Claim;
import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.CompletionLeases;
import dev.outputhub.llm.completion.Outcome;
import dev.outputhub.llm.connection.Connection;
import dev.outputhub.llm.connection.ConnectionKeys;
import dev.outputhub.llm.provider.ChatRequest;
import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.ProviderFailure;
import dev.outputhub.llm.provider.Providers;
import dev.outputhub.llm.stream.LiveWriter;
import dev.outputhub.llm.stream.LiveWriters;
import dev.outputhub.llm.worker.CompletionRecorder.Ending;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works on one completion, from the claim to the end. */
@Component
class CompletionWork {

    private static final Duration TICK = Duration.ofMillis(250);
    /** For how long counts of tokens may come after the end. */
    private static final Duration HANG_UP = Duration.ofSeconds(5);

    private static final Duration CHECKPOINT_WITHOUT_LIVE = Duration.ofMillis(500);

    private final CompletionLeases leases;
    private final ConnectionKeys keys;
    private final Providers providers;
    private final CircuitBreakers breakers;
    private final RetryPauses retries;
    private final LiveWriters streams;
    private final CompletionRecorder recorder;
    private final WorkerProperties properties;

    CompletionWork(
            CompletionLeases leases,
            ConnectionKeys keys,
            Providers providers,
            CircuitBreakers breakers,
            RetryPauses retries,
            LiveWriters streams,
            CompletionRecorder recorder,
            WorkerProperties properties) {
        this.leases = leases;
        this.keys = keys;
        this.providers = providers;
        this.breakers = breakers;
        this.retries = retries;
        this.streams = streams;
        this.recorder = recorder;
        this.properties = properties;
    }

    /** Returns the connection whose next completion may start, or null when this one was not ours. */
    @Nullable
    Connection work(UUID id, BooleanSupplier stopping) throws InterruptedException {
        var worker = UUID.randomUUID();
        return switch (leases.claim(id, worker)) {
            case Claim.Gone _, Claim.NotNow _ -> null;
            case Claim.ToEnd(var completion, var connection, var outcome) -> {
                recorder.abandoned(new Ending(completion, connection, worker), outcome);
                yield null;
            }
            case Claim.Taken(var completion, var connection) -> {
                answer(completion, connection, worker, stopping);
                yield connection;
            }
        };
    }

    private void answer(Completion completion, Connection connection, UUID worker, BooleanSupplier stopping)
            throws InterruptedException {
        var answer = new AnswerBuffer();
        var live = completion.question().live() ? streams.of(completion.id()) : null;
        var ending = new Ending(completion, connection, worker);
        var lease = new Lease(leases, completion.id(), worker, stopping);
        try {
            var failure = ask(completion, connection, new Run(answer, live, lease));
            var outcome = failure == null
                    ? new Outcome.Completed()
                    : Outcome.failed(failure.code().code(), failure.detail());
            recorder.end(ending, answer, outcome, live);
        } catch (Stopped stopped) {
            switch (stopped.reason()) {
                case LOST -> {}
                case CANCELLED -> recorder.end(ending, answer, new Outcome.Cancelled(), live);
                case SHUTDOWN -> recorder.shutdown(ending, answer, live);
            }
        }
    }

    private record Run(AnswerBuffer answer, @Nullable LiveWriter live, Lease lease) {}

    /** Null when the provider answered to the end. */
    private @Nullable ProviderFailure ask(Completion completion, Connection connection, Run run)
            throws InterruptedException {
        var attempts = retries.start();
        while (true) {
            var failure = askOnce(completion, connection, run);
            if (failure == null || run.answer().anything()) {
                return failure;
            }
            var pause = attempts.pause(failure);
            if (pause.isEmpty()) {
                return failure;
            }
            wait(pause.get(), run.lease());
        }
    }

    private @Nullable ProviderFailure askOnce(Completion completion, Connection connection, Run run)
            throws InterruptedException {
        var circuit = breakers.of(connection, completion.model());
        if (!circuit.lets()) {
            return new ProviderFailure(
                    FailureCode.PROVIDER_UNAVAILABLE,
                    "The model failed several times in a row and is left alone for a moment. Try again soon.");
        }
        boolean judged = false;
        try {
            var failure = call(completion, connection, run);
            judged = true;
            if (failure == null) {
                circuit.succeeded();
            } else {
                circuit.failed(failure);
            }
            return failure;
        } finally {
            if (!judged) {
                circuit.givenUp();
            }
        }
    }

    private @Nullable ProviderFailure call(Completion completion, Connection connection, Run run)
            throws InterruptedException {
        var question = completion.question();
        var request = new ChatRequest(completion.model(), question.messages(), question.settings(), question.options());
        try (var call = ProviderCall.start(providers.of(connection.provider()), keys.open(connection), request)) {
            return listen(call, connection.limits().silence(), run);
        } catch (ProviderFailure closed) {
            return closed;
        }
    }

    private @Nullable ProviderFailure listen(ProviderCall call, Duration silence, Run run) throws InterruptedException {
        long heard = System.nanoTime();
        while (true) {
            var signal = call.next(TICK);
            while (signal instanceof ProviderCall.Signal.Part(var part)) {
                run.answer().add(part);
                heard = System.nanoTime();
                signal = call.next(Duration.ZERO);
            }
            show(run);
            switch (signal) {
                case ProviderCall.Signal.Ended _ -> {
                    return null;
                }
                case ProviderCall.Signal.Failed(var failure) -> {
                    return failure;
                }
                case null, default -> run.lease().keep();
            }
            boolean finished = run.answer().finishReason() != null;
            if (System.nanoTime() - heard > (finished ? HANG_UP : silence).toNanos()) {
                if (finished) {
                    return null; // it said that it is done, and only does not hang up
                }
                return new ProviderFailure(
                        FailureCode.PROVIDER_TIMED_OUT,
                        "The provider was silent for " + silence.toSeconds() + " seconds.");
            }
        }
    }

    private void show(Run run) {
        var answer = run.answer();
        if (!answer.anything()) {
            return;
        }
        if (!run.lease().begun()) {
            run.lease()
                    .store(answer.progress()); // from here on it is not begun again, whatever happens to this process
        }
        var live = run.live();
        if (live != null) {
            live.write(answer.text(), answer.reasoning());
        }
        run.lease()
                .checkpoint(
                        answer, live != null && live.complete() ? properties.checkpoint() : CHECKPOINT_WITHOUT_LIVE);
    }

    private static void wait(Duration pause, Lease lease) throws InterruptedException {
        long until = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0; left = until - System.nanoTime()) {
            lease.keep();
            Thread.sleep(Duration.ofNanos(Math.min(left, TICK.toNanos())));
        }
    }
}
