package dev.outputhub.llm.worker;

import dev.outputhub.llm.provider.ChatRequest;
import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.ProviderClient;
import dev.outputhub.llm.provider.ProviderFailure;
import dev.outputhub.llm.provider.StreamPart;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of a provider, on a thread of its own. It alone is interrupted to stop the call: an interrupt would break the database
 * connection of whoever waits here.
 */
class ProviderCall implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderCall.class);
    /** A provider that is faster than we store is slowed down by the network. */
    private static final int AHEAD = 1_000;

    /** What the call has to say. */
    sealed interface Signal {

        record Part(StreamPart part) implements Signal {}

        record Ended() implements Signal {}

        record Failed(ProviderFailure failure) implements Signal {}
    }

    private final BlockingQueue<Signal> signals = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;

    private ProviderCall(ProviderClient client, ProviderAccess access, ChatRequest request) {
        thread = Thread.ofVirtual().name("provider-call").unstarted(() -> read(client, access, request));
    }

    static ProviderCall start(ProviderClient client, ProviderAccess access, ChatRequest request) {
        var call = new ProviderCall(client, access, request);
        call.thread.start();
        return call;
    }

    /** The next signal, or null when none came in time. */
    @Nullable
    Signal next(Duration patience) throws InterruptedException {
        return signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void read(ProviderClient client, ProviderAccess access, ChatRequest request) {
        try {
            client.stream(access, request, part -> put(new Signal.Part(part)));
            put(new Signal.Ended());
        } catch (GivenUp stopped) {
            LOG.debug("The call was given up");
        } catch (ProviderFailure failure) {
            putLast(new Signal.Failed(failure));
        } catch (RuntimeException unexpected) {
            LOG.error("A provider's answer could not be read", unexpected);
            putLast(new Signal.Failed(new ProviderFailure(
                    FailureCode.MALFORMED_ANSWER, "The provider sent something that is no answer.")));
        }
    }

    private void put(Signal signal) {
        try {
            signals.put(signal);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GivenUp();
        }
    }

    private void putLast(Signal signal) {
        try {
            put(signal);
        } catch (GivenUp nobodyWaits) {
            LOG.debug("The call failed after it was given up");
        }
    }

    private static final class GivenUp extends RuntimeException {
        private GivenUp() {
            super(null, null, false, false);
        }
    }
}
