package dev.outputhub.conversation.exports.run;

import dev.outputhub.conversation.exports.job.ExportJobs;
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

/** Removes the archives of exports whose time is over. That there was one stays. */
@Component
class ExportRetention {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRetention.class);
    private static final int AT_ONCE = 100;

    private final ExportJobs jobs;
    private final ArchiveStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportRetention(ExportJobs jobs, ArchiveStore store, TransactionTemplate transaction, Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of all organisations. */
    void removeExpired() {
        long removed;
        do {
            List<ExportJobs.Expired> some =
                    Objects.requireNonNull(transaction.execute(_ -> jobs.expired(clock.instant(), AT_ONCE)));
            removed = some.stream().filter(this::remove).count();
            if (removed < some.size()) {
                LOG.warn("{} archives of exports stay until the object store answers", some.size() - removed);
            }
            // stops too when the store has not answered for one of them: that one would come up again and again
        } while (removed == AT_ONCE);
    }

    /** @return false when it may still be there */
    private boolean remove(ExportJobs.Expired expired) {
        return CurrentPrincipal.call(Principal.actingFor(expired.organizationId(), expired.createdBy()), () -> {
            var job = Objects.requireNonNull(transaction.execute(_ -> jobs.get(expired.exportId())));
            if (!store.remove(job.storageKey())) {
                return false;
            }
            transaction.executeWithoutResult(_ -> jobs.expire(job.id()));
            return true;
        });
    }
}
