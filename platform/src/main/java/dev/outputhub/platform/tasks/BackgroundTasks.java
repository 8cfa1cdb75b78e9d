package dev.outputhub.platform.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts work down in the caller's transaction. */
public class BackgroundTasks {

    private final Scheduler scheduler;

    BackgroundTasks(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** A task that is there already stays as it is. The scheduler would look again within a second; nobody has to wait for that. */
    public void schedule(SchedulableInstance<?> task) {
        scheduler.scheduleIfNotExists(task);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
