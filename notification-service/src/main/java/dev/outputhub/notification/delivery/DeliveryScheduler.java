package dev.outputhub.notification.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs what is due, kept in PostgreSQL. Instances share the work; a delivery whose sender dies is taken over by another when the
 * heartbeats stop.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryScheduler {

    static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("webhook-delivery");

    private static final Duration AFTER_A_FAULT_OF_OURS = Duration.ofSeconds(5);
    private static final Duration PURGE_EVERY = Duration.ofHours(6);

    private final ObjectProvider<Scheduler> scheduler;

    DeliveryScheduler(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Bean(destroyMethod = "stop")
    static Scheduler scheduler(
            DataSource dataSource, DeliveryProperties properties, Task<Void> delivery, RecurringTask<Void> purge) {
        // through the proxy, so that scheduling a delivery is part of the caller's transaction
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.of(delivery))
                .startTasks(purge)
                .threads(properties.concurrency())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(8))
                .alwaysPersistTimestampInUTC()
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    @Bean
    static Task<Void> delivery(ObjectProvider<DeliveryAttempts> attempts) {
        return Tasks.custom(DELIVERY)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AFTER_A_FAULT_OF_OURS))
                .execute((instance, _) -> {
                    var task = DeliveryTask.of(instance.getId());
                    var next = CurrentPrincipal.call(
                            task.principal(), () -> attempts.getObject().attempt(task.deliveryId(), task.dispatch()));
                    return next.<CompletionHandler<Void>>map(
                                    time -> (complete, operations) -> operations.reschedule(complete, time))
                            .orElse((_, operations) -> operations.remove());
                });
    }

    /** The log of all organisations is kept for a while and not for ever. */
    @Bean
    static RecurringTask<Void> purge(Deliveries deliveries, DeliveryProperties properties, Clock clock) {
        return Tasks.recurring("purge-deliveries", FixedDelay.of(PURGE_EVERY))
                .execute((_, _) -> deliveries.purge(clock.instant().minus(properties.keepLog())));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.getObject().start();
    }

    /** The scheduler would look again within its interval; nobody has to wait for that. */
    @TransactionalEventListener
    void lookAtOnce(DeliveriesScheduled event) {
        scheduler.getObject().triggerCheckForDueExecutions();
    }
}
