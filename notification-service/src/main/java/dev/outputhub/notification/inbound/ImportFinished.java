package dev.outputhub.notification.inbound;

import dev.outputhub.notification.notification.NewNotification;
import dev.outputhub.notification.notification.NotificationKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of the event; counts by kind of record. */
record ImportFinished(
        UUID id, String fileName, boolean dryRun, @Nullable Map<String, ImportCounts> counts) {

    NewNotification notification() {
        return new NewNotification(
                NotificationKind.IMPORT_FINISHED,
                dryRun ? "Dry run of " + fileName + " finished" : "Import of " + fileName + " finished",
                summary(),
                "import",
                id,
                "/imports/" + id);
    }

    private String summary() {
        var all = counts == null
                ? ImportCounts.NONE
                : counts.values().stream().reduce(ImportCounts.NONE, ImportCounts::plus);
        return all.added() + " new, " + all.updated() + " updated, " + all.unchanged() + " unchanged, " + all.skipped()
                + " skipped";
    }
}
