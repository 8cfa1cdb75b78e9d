package dev.outputhub.llm.worker;

import dev.outputhub.llm.connection.Connection;
import dev.outputhub.platform.deletion.ClosedOrganizations;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The completions that this instance works on, each on a virtual thread. */
@Component
public class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final CompletionWork work;
    private final UnclaimedCompletions unclaimed;
    private final ClosedOrganizations closed;
    private final WorkerProperties properties;
    private final Semaphore places;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile boolean stopping;

    Workers(
            CompletionWork work,
            UnclaimedCompletions unclaimed,
            ClosedOrganizations closed,
            WorkerProperties properties) {
        this.closed = closed;
        this.work = work;
        this.unclaimed = unclaimed;
        this.properties = properties;
        this.places = new Semaphore(properties.capacity());
    }

    /**
     * Takes the completion up if there is room here and nobody else has it. Returns at once; what is not taken is offered again, and in an
     * organisation that is closed once it is opened.
     */
    public void offer(UUID completionId) {
        var principal = CurrentPrincipal.get();
        if (!running || closed.contains(principal.organizationId()) || !inHand.add(completionId)) {
            return;
        }
        if (!places.tryAcquire()) {
            inHand.remove(completionId);
            return;
        }
        Thread.ofVirtual().name("completion-" + completionId).start(() -> {
            try {
                CurrentPrincipal.run(principal, () -> run(completionId, principal));
            } finally {
                inHand.remove(completionId);
                places.release();
            }
        });
    }

    private void run(UUID completionId, Principal principal) {
        try (var _ = MDC.putCloseable("completionId", completionId.toString());
                var _ = MDC.putCloseable(
                        "organizationId", principal.organizationId().toString())) {
            var connection = work.work(completionId, () -> stopping);
            if (connection != null) {
                next(connection);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("The work on completion {} broke off; it is taken up again", completionId, failure);
        }
    }

    // a connection at its limit has a place again: nobody has to wait for the next round
    private void next(Connection connection) {
        if (connection.limits().concurrent() != null) {
            unclaimed.nextOf(connection.id()).ifPresent(this::offer);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        await(properties.grace());
        stopping = true;
        await(Duration.ofSeconds(2));
    }

    private void await(Duration patience) {
        try {
            if (places.tryAcquire(properties.capacity(), patience.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(properties.capacity());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
