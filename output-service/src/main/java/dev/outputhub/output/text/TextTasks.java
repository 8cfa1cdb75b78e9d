package dev.outputhub.output.text;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of reading files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextProperties.class)
class TextTasks {

    static final TaskDescriptor<Void> EXTRACT = TaskDescriptor.of("extract-text");

    /** With doubling pauses from two seconds, about an hour: longer than any restart of the store. */
    private static final int MOST_RETRIES = 11;

    @Bean
    static Task<Void> extractText(ObjectProvider<FileReading> reading) {
        return Tasks.custom(EXTRACT)
                .onDeadExecutionRevive()
                .onFailure(retrying(reading))
                .execute((instance, _) -> {
                    Optional<Duration> again = reading.getObject().read(TextTask.of(instance.getId()));
                    return (complete, operations) -> again.ifPresentOrElse(
                            pause -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(pause)),
                            operations::remove);
                });
    }

    private static FailureHandler<Void> retrying(ObjectProvider<FileReading> reading) {
        return new FailureHandler.MaxRetriesFailureHandler<>(
                MOST_RETRIES,
                (complete, operations) -> {
                    var failures = complete.getExecution().consecutiveFailures;
                    operations.reschedule(complete, complete.getTimeDone().plusSeconds(2L << Math.min(failures, 10)));
                },
                (complete, operations) -> {
                    reading.getObject()
                            .giveUp(TextTask.of(
                                    complete.getExecution().taskInstance.getId()));
                    operations.remove();
                });
    }
}
