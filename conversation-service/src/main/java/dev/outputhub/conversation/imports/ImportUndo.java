package dev.outputhub.conversation.imports;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.IMPORTED_DOCUMENT;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.outputhub.conversation.database.tables.records.ImportItemRecord;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The way back: removes what an import brought, except what people have used since. */
@Component
class ImportUndo {

    private static final int ITEMS_AT_A_TIME = 50;

    private final DSLContext database;
    private final ImportJobs jobs;
    private final ImportItems items;
    private final ConversationUndo conversations;
    private final ImportNews news;
    private final RemoteServices services;
    private final ArchiveStore store;
    private final SchedulerClient scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportUndo(
            DSLContext database,
            ImportJobs jobs,
            ImportItems items,
            ConversationUndo conversations,
            ImportNews news,
            RemoteServices services,
            ArchiveStore store,
            SchedulerClient scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.items = items;
        this.conversations = conversations;
        this.news = news;
        this.services = services;
        this.store = store;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Request(UUID importId) {}

    record Answer(int removed, int kept) {}

    /** Also stops an import that is still running. */
    void begin(UUID id, ExpectedVersion expected) {
        transaction.executeWithoutResult(_ -> {
            var job = jobs.lock(id);
            expected.check(job.version());
            if (job.state() == ImportState.UNDONE || job.state() == ImportState.UNDOING) {
                throw new Problem(ImportError.NOTHING_TO_UNDO, "The import is undone already.");
            }
            jobs.beginUndo(id);
            var principal = CurrentPrincipal.get();
            var task = new ImportTask(principal.organizationId(), principal.personId(), id);
            scheduler.scheduleIfNotExists(ImportTasks.UNDO.instance(task.text()).scheduledTo(clock.instant()));
        });
    }

    /** @return false when it has to go on later, because the process ends */
    boolean run(ImportTask task, BooleanSupplier stopping) {
        return CurrentPrincipal.call(task.principal(), () -> {
            var job = Objects.requireNonNull(transaction.execute(_ -> jobs.get(task.importId())));
            if (job.state() != ImportState.UNDOING) {
                return true;
            }
            // outputs before the conversations and prompts that they point to
            undoElsewhere(job, "output", "/internal/imported-outputs/undo");
            while (undoConversations(job)) {
                if (stopping.getAsBoolean()) {
                    return false;
                }
            }
            undoElsewhere(job, "prompt", "/internal/imported-prompts/undo");
            finish(job);
            return true;
        });
    }

    private void undoElsewhere(ImportJob job, String kind, String path) {
        var counts =
                kind.equals("output") ? job.counts().outputs() : job.counts().prompts();
        if (job.dryRun() || counts.created() + counts.updated() == 0) {
            return;
        }
        var answer = services.named(kind).post(path, new Request(job.id()), Answer.class);
        var kept = answer.map(Answer::kept).orElse(0);
        var how = kept == 0 ? "removed" : answer.map(Answer::removed).orElse(0) == 0 ? "kept" : "removed in part";
        transaction.executeWithoutResult(_ -> items.markUndone(job.id(), kind, how));
    }

    /** @return whether there may be more */
    private boolean undoConversations(ImportJob job) {
        if (job.dryRun()) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            List<ImportItemRecord> some = items.notUndone(job.id(), ITEMS_AT_A_TIME);
            for (var item : some) {
                items.markUndone(job.id(), item.getIndex(), conversations.undo(job, item));
            }
            return some.size() == ITEMS_AT_A_TIME;
        }));
    }

    private void finish(ImportJob job) {
        transaction.executeWithoutResult(_ -> {
            var organization = CurrentPrincipal.get().organizationId();
            database.deleteFrom(IMPORTED_DOCUMENT)
                    .where(IMPORTED_DOCUMENT.ORGANIZATION_ID.eq(organization))
                    .and(IMPORTED_DOCUMENT.IMPORT_ID.eq(job.id()))
                    .execute();
            // what stays must be compared afresh when the archive comes again
            database.update(CONVERSATION)
                    .setNull(CONVERSATION.SOURCE_SHA256)
                    .where(CONVERSATION.ORGANIZATION_ID.eq(organization))
                    .and(CONVERSATION.IMPORT_ID.eq(job.id()))
                    .execute();
            jobs.endUndo(job.id());
            news.undone(job);
        });
        store.remove(job.storageKey());
    }
}
