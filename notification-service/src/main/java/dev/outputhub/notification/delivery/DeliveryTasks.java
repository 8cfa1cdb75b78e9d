package dev.outputhub.notification.delivery;

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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of deliveries. */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

    static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("webhook-delivery");

    private static final Duration AFTER_A_FAULT_OF_OURS = Duration.ofSeconds(5);
    private static final Duration PURGE_EVERY = Duration.ofHours(6);

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
}
