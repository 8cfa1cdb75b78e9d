package dev.outputhub.conversation.imports.run;

import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportJobs;
import dev.outputhub.conversation.imports.job.ImportSettings;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes uploaded files when their imports have ended long enough ago. What they brought, the report and the way back stay. */
@Component
class ArchiveRetention {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveRetention.class);
    private static final int AT_ONCE = 100;

    private final ImportJobs jobs;
    private final ArchiveStore store;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ArchiveRetention(
            ImportJobs jobs,
            ArchiveStore store,
            ImportSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of all organisations. */
    void removeOld() {
        var before = clock.instant().minus(settings.keepArchives());
        long removed;
        do {
            List<ImportJobs.OldArchive> some =
                    Objects.requireNonNull(transaction.execute(_ -> jobs.oldArchives(before, AT_ONCE)));
            removed = some.stream().filter(this::remove).count();
            if (removed < some.size()) {
                LOG.warn("{} archives of imports stay until the object store answers", some.size() - removed);
            }
            // stops too when the store has not answered for one of them: that one would come up again and again
        } while (removed == AT_ONCE);
    }

    private boolean remove(ImportJobs.OldArchive old) {
        return CurrentPrincipal.call(Principal.actingFor(old.organizationId(), old.createdBy()), () -> {
            var job = Objects.requireNonNull(transaction.execute(_ -> jobs.get(old.importId())));
            return remove(job);
        });
    }

    /** @return false when it may still be there, though nobody needs it */
    boolean remove(ImportJob job) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            jobs.holdArchive(job);
            // the last one that shares it takes it away
            if (!jobs.archiveIsShared(job) && !store.remove(job.storageKey())) {
                return false;
            }
            jobs.archiveRemoved(job.id());
            return true;
        }));
    }
}
