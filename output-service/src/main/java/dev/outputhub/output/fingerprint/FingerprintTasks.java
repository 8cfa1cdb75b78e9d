package dev.outputhub.output.fingerprint;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the fingerprints of outputs that an organisation had before there were any; the migration put the tasks down. */
@Configuration(proxyBeanMethods = false)
class FingerprintTasks {

    /** An instance is the id of an organisation. */
    private static final TaskDescriptor<Void> CATCH_UP = TaskDescriptor.of("fingerprint-outputs");

    /** Others of the service get their turn in between. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Bean
    static Task<Void> fingerprintOutputs(ObjectProvider<FingerprintCatchUp> catchUp) {
        return Tasks.custom(CATCH_UP).onDeadExecutionRevive().execute((instance, _) -> {
            boolean more = catchUp.getObject().go(UUID.fromString(instance.getId()));
            return (complete, operations) -> {
                if (more) {
                    operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
                } else {
                    operations.remove();
                }
            };
        });
    }
}
