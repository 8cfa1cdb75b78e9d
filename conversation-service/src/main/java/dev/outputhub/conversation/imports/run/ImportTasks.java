package dev.outputhub.conversation.imports.run;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.outputhub.conversation.imports.recognition.OpeningBackfill;
import dev.outputhub.conversation.jobs.Retrying;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of imports. */
@Configuration(proxyBeanMethods = false)
public class ImportTasks {

    public static final TaskDescriptor<Void> RUN = TaskDescriptor.of("import");
    public static final TaskDescriptor<Void> UNDO = TaskDescriptor.of("undo-import");

    @Bean
    static Task<Void> runImport(ObjectProvider<ImportRun> run) {
        return Retrying.task(
                RUN,
                (task, stopping) -> run.getObject().run(ImportTask.of(task), stopping),
                (task, cause) -> run.getObject().giveUp(ImportTask.of(task), cause));
    }

    @Bean
    static Task<Void> undoImport(ObjectProvider<ImportUndo> undo) {
        return Retrying.task(
                UNDO,
                (task, stopping) -> undo.getObject().run(ImportTask.of(task), stopping),
                (task, cause) -> undo.getObject().giveUp(ImportTask.of(task), cause));
    }

    @Bean
    static RecurringTask<Void> noteOpenings(ObjectProvider<OpeningBackfill> backfill) {
        return Tasks.recurring("note-openings", FixedDelay.ofHours(1))
                .execute((_, _) -> backfill.getObject().noteMissing());
    }

    @Bean
    static RecurringTask<Void> removeOldArchives(ObjectProvider<ArchiveRetention> retention) {
        return Tasks.recurring("remove-old-archives", FixedDelay.ofHours(1))
                .execute((_, _) -> retention.getObject().removeOld());
    }
}
