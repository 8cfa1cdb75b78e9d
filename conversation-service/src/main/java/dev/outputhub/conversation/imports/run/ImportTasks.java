package dev.outputhub.conversation.imports.run;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of imports. */
@Configuration(proxyBeanMethods = false)
public class ImportTasks {

    public static final TaskDescriptor<Void> RUN = TaskDescriptor.of("import");
    public static final TaskDescriptor<Void> UNDO = TaskDescriptor.of("undo-import");

    /** With doubling pauses from two seconds, about an hour: longer than any restart of a neighbour. */
    private static final int MOST_RETRIES = 11;

    @Bean
    static Task<Void> runImport(ObjectProvider<ImportRun> run) {
        return Tasks.custom(RUN)
                .onDeadExecutionRevive()
                .onFailure(retrying((task, cause) -> run.getObject().giveUp(task, cause)))
                .execute((instance, context) -> step(
                        instance,
                        context,
                        () -> run.getObject()
                                .run(
                                        ImportTask.of(instance.getId()),
                                        () -> context.getSchedulerState().isShuttingDown())));
    }

    @Bean
    static Task<Void> undoImport(ObjectProvider<ImportUndo> undo) {
        return Tasks.custom(UNDO)
                .onDeadExecutionRevive()
                .onFailure(retrying((task, cause) -> undo.getObject().giveUp(task, cause)))
                .execute((instance, context) -> step(
                        instance,
                        context,
                        () -> undo.getObject()
                                .run(
                                        ImportTask.of(instance.getId()),
                                        () -> context.getSchedulerState().isShuttingDown())));
    }

    @Bean
    static RecurringTask<Void> removeOldArchives(ObjectProvider<ArchiveRetention> retention) {
        return Tasks.recurring("remove-old-archives", FixedDelay.ofHours(1))
                .execute((_, _) -> retention.getObject().removeOld());
    }

    /** Work that says whether it came to its end. */
    public interface Work {
        boolean run();
    }

    private interface GivingUp {
        void giveUp(ImportTask task, Throwable cause);
    }

    private static CompletionHandler<Void> step(TaskInstance<Void> instance, ExecutionContext context, Work work) {
        return work.run()
                ? (_, operations) -> operations.remove()
                : (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plusSeconds(1));
    }

    private static FailureHandler<Void> retrying(GivingUp last) {
        return new FailureHandler.MaxRetriesFailureHandler<>(
                MOST_RETRIES,
                (complete, operations) -> {
                    var failures = complete.getExecution().consecutiveFailures;
                    operations.reschedule(complete, complete.getTimeDone().plusSeconds(2L << Math.min(failures, 10)));
                },
                (complete, operations) -> {
                    var task =
                            ImportTask.of(complete.getExecution().taskInstance.getId());
                    last.giveUp(
                            task,
                            complete.getCause()
                                    .orElseGet(() -> new IllegalStateException("It failed without a cause")));
                    operations.remove();
                });
    }
}
