package dev.outputhub.conversation.exports.run;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.outputhub.conversation.jobs.Retrying;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of exports. */
@Configuration(proxyBeanMethods = false)
public class ExportTasks {

    public static final TaskDescriptor<Void> RUN = TaskDescriptor.of("export");

    @Bean
    static Task<Void> runExport(ObjectProvider<ExportRun> run) {
        return Retrying.task(
                RUN,
                (task, stopping) -> run.getObject().run(task, stopping),
                (task, cause) -> run.getObject().giveUp(task, cause));
    }

    @Bean
    static RecurringTask<Void> removeExpiredExports(ObjectProvider<ExportRetention> retention) {
        return Tasks.recurring("remove-expired-exports", FixedDelay.ofHours(1))
                .execute((_, _) -> retention.getObject().removeExpired());
    }
}
