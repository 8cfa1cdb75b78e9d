package dev.outputhub.platform.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.outputhub.platform.deletion.ClosedOrganizations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * db-scheduler over the service's own table, for the {@link Task}s that it has as beans; its own starter is made for Spring Boot 3.
 * Instances share the work; that of one that dies is taken over by another when four heartbeats are missed.
 */
@AutoConfiguration
@ConditionalOnClass(Scheduler.class)
@EnableConfigurationProperties(TaskProperties.class)
public class TasksAutoConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int MISSED_HEARTBEATS = 4;

    /** Shorter than a service has to end. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final ObjectProvider<Scheduler> scheduler;

    TasksAutoConfiguration(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Bean(destroyMethod = "stop")
    static Scheduler backgroundScheduler(
            DataSource dataSource, TaskProperties properties, List<Task<?>> tasks, ClosedOrganizations closed) {
        var once = new ArrayList<Task<?>>();
        var recurring = new ArrayList<RecurringTask<?>>();
        for (var task : tasks) {
            if (task instanceof RecurringTask<?> again) {
                recurring.add(again);
            } else {
                once.add(task);
            }
        }
        // through the proxy, so that scheduling a task is part of the caller's transaction
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), once)
                .startTasks(recurring)
                .threads(properties.threads())
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .alwaysPersistTimestampInUTC()
                .addExecutionInterceptor(new PauseWhileClosed(closed))
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    @Bean
    static BackgroundTasks backgroundTasks(Scheduler scheduler) {
        return new BackgroundTasks(scheduler);
    }

    /** When everything else is up, so that work that is taken over finds its neighbours. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.getObject().start();
    }
}
