package dev.outputhub.conversation.imports.archived;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportItem;
import dev.outputhub.conversation.imports.job.ImportResult;
import dev.outputhub.records.complete.RestoredItem;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a report about records of an archive of ours: one for each. */
final class ArchivedItems {

    private static final String AS_IT_WAS =
            "The terms and the owner for all of an import were not given to it: what an archive brings back stays what"
                    + " it was";

    private ArchivedItems() {}

    static ImportItem of(FoundRecord found, ArchivedRecord archived, RestoredItem answer, boolean optionsIgnored) {
        boolean brought = answer.result() == RestoredItem.Result.NEW || answer.result() == RestoredItem.Result.UPDATED;
        var reason = Stream.of(
                        Stream.ofNullable(answer.reason()),
                        archived.remarks().stream(),
                        optionsIgnored && brought ? Stream.of(AS_IT_WAS) : Stream.<String>empty())
                .flatMap(reasons -> reasons)
                .collect(Collectors.joining("; "));
        // an assistant of a provider that people have named or told more since is as it should be
        var leftAlone = found.format() != ExportFormat.OUTPUT_HUB
                && answer.result() == RestoredItem.Result.SKIPPED
                && answer.recordId() != null;
        return new ImportItem(
                found.file(),
                archived.kind(),
                archived.sourceId(),
                answer.title() == null ? archived.title() : answer.title(),
                ArchivedImport.result(answer.result()),
                !leftAlone && !reason.isEmpty() && !reason.equals(ImportChoice.NOT_CHOSEN),
                reason.isEmpty() ? null : reason,
                answer.recordId(),
                ArchivedImport.messages(archived.record().path("messages").size(), answer.result()),
                null);
    }

    static ImportItem unanswered(FoundRecord found, ArchivedRecord archived) {
        return new ImportItem(
                found.file(),
                archived.kind(),
                archived.sourceId(),
                archived.title(),
                ImportResult.SKIPPED,
                true,
                "The service that keeps it did not answer for it",
                null,
                ArchivedImport.messages(archived.record().path("messages").size(), RestoredItem.Result.SKIPPED),
                null);
    }
}
