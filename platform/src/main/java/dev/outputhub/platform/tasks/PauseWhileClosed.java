package dev.outputhub.platform.tasks;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.outputhub.platform.deletion.ClosedOrganizations;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Work of an organisation, with whose id the name of its task begins, waits while that is closed and goes on when it is opened again. Work that is
 * under way is asked to stop, as when the process ends.
 */
class PauseWhileClosed implements ExecutionInterceptor {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final int LENGTH_OF_ID = 36;

    private final ClosedOrganizations closed;

    PauseWhileClosed(ClosedOrganizations closed) {
        this.closed = closed;
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
        var organization = organizationOf(task.getId());
        if (organization.isEmpty()) {
            return chain.proceed(task, context);
        }
        if (closed.contains(organization.get())) {
            return (complete, operations) ->
                    operations.reschedule(complete, complete.getTimeDone().plus(LOOK_AGAIN));
        }
        var state = new UntilClosed(context.getSchedulerState(), organization.get(), closed);
        return chain.proceed(
                task,
                new ExecutionContext(
                        state, context.getExecution(), context.getSchedulerClient(), context.getCurrentlyExecuting()));
    }

    /** Empty for work of all organisations. */
    static Optional<UUID> organizationOf(String task) {
        try {
            return task.length() < LENGTH_OF_ID
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(task.substring(0, LENGTH_OF_ID)));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    /** Long work asks between its pieces whether it is to stop. */
    private record UntilClosed(SchedulerState state, UUID organization, ClosedOrganizations closed)
            implements SchedulerState {

        @Override
        public boolean isShuttingDown() {
            return state.isShuttingDown() || closed.contains(organization);
        }

        @Override
        public boolean isStarted() {
            return state.isStarted();
        }

        @Override
        public boolean isPaused() {
            return state.isPaused();
        }
    }
}
