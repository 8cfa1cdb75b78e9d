package dev.outputhub.conversation.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.function.BooleanSupplier;

/** Tasks that another process takes over when theirs dies, and that are tried again when they fail. */
public final class Retrying {

    /** With doubling pauses from two seconds, about an hour: longer than any restart of a neighbour. */
    private static final int MOST_RETRIES = 11;

    private Retrying() {}

    /** Work that says whether it came to its end. */
    public interface Work {
        /** @param stopping whether the process is about to end */
        boolean run(JobTask task, BooleanSupplier stopping);
    }

    /** What becomes of work that failed too often. */
    public interface GivingUp {
        void giveUp(JobTask task, Throwable cause);
    }

    public static Task<Void> task(TaskDescriptor<Void> name, Work work, GivingUp last) {
        return Tasks.custom(name)
                .onDeadExecutionRevive()
                .onFailure(retrying(last))
                .execute((instance, context) -> step(JobTask.of(instance.getId()), context, work));
    }

    private static CompletionHandler<Void> step(JobTask task, ExecutionContext context, Work work) {
        return work.run(task, () -> context.getSchedulerState().isShuttingDown())
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
                    var task = JobTask.of(complete.getExecution().taskInstance.getId());
                    last.giveUp(
                            task,
                            complete.getCause()
                                    .orElseGet(() -> new IllegalStateException("It failed without a cause")));
                    operations.remove();
                });
    }
}
