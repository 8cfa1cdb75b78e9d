package dev.outputhub.notification.delivery;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what is due. Instances share the work: each takes deliveries that no other has, and keeps them for a lease, so that
 * nothing is lost with an instance.
 */
@Component
class DeliveryLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);

    /** Stands for the platform, which acts for nobody in particular here. */
    private static final UUID PLATFORM = new UUID(0, 0);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);

    private final Deliveries deliveries;
    private final Sending sending;
    private final DeliveryProperties properties;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(0);
    private final Semaphore free;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Thread thread;

    DeliveryLoop(Deliveries deliveries, Sending sending, DeliveryProperties properties, Clock clock) {
        this.deliveries = deliveries;
        this.sending = sending;
        this.properties = properties;
        this.clock = clock;
        this.free = new Semaphore(properties.concurrency());
    }

    @TransactionalEventListener
    void somethingToSend(DeliveriesWaiting event) {
        waiting.release();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void forgetOldOnes() {
        deliveries.purge(clock.instant().minus(properties.keepLog()));
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("webhook-deliveries").start(this::run);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!sendDue()) {
                    boolean _ = waiting.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                    waiting.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sendDue() throws InterruptedException {
        free.acquire();
        int room = 1 + free.drainPermits();
        List<Claim> claims = List.of();
        try {
            claims = deliveries.claim(clock.instant(), lease(), room);
        } catch (RuntimeException failure) {
            LOG.warn("Due deliveries could not be read, trying again soon: {}", failure.toString());
            TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
        } finally {
            free.release(room - claims.size());
        }
        claims.forEach(claim -> calls.execute(() -> send(claim)));
        return !claims.isEmpty();
    }

    private void send(Claim claim) {
        try {
            CurrentPrincipal.run(
                    Principal.actingFor(claim.organizationId(), PLATFORM), () -> sending.attempt(claim.deliveryId()));
        } catch (RuntimeException failure) {
            LOG.warn("Delivery {} is tried again when its lease ends", claim.deliveryId(), failure);
        } finally {
            free.release();
        }
    }

    // twice what a call may take, so that nobody else takes a delivery that is only slow
    private Duration lease() {
        return properties.timeout().plus(properties.connectTimeout()).multipliedBy(2);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        calls.shutdown();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
