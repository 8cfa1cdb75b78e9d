package dev.outputhub.conversation.imports.run;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.FoundTable;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedFile;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.imports.archived.ArchivedImport;
import dev.outputhub.conversation.imports.conversations.ConversationImport;
import dev.outputhub.conversation.imports.documents.DocumentImport;
import dev.outputhub.conversation.imports.files.FileImport;
import dev.outputhub.conversation.imports.job.ImportItem;
import dev.outputhub.conversation.imports.job.ImportItems;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportJobs;
import dev.outputhub.conversation.imports.job.ImportState;
import dev.outputhub.conversation.imports.mapping.ImportTables;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the records of one batch, its part of the report and how far the import is in one transaction: a process that dies
 * leaves a whole batch or nothing of it.
 */
@Component
@Transactional
class ImportBatch {

    private final ImportJobs jobs;
    private final ImportItems reports;
    private final ConversationImport conversations;
    private final DocumentImport documents;
    private final ImportTables tables;
    private final FileImport files;

    ImportBatch(
            ImportJobs jobs,
            ImportItems reports,
            ConversationImport conversations,
            DocumentImport documents,
            FileImport files,
            ImportTables tables) {
        this.tables = tables;
        this.jobs = jobs;
        this.reports = reports;
        this.conversations = conversations;
        this.documents = documents;
        this.files = files;
    }

    /** @param answers of the services that keep documents; {@code files} of the one that keeps files */
    record Work(
            UUID importId,
            List<FoundRecord> records,
            DocumentImport.Prepared prepared,
            DocumentImport.Answers answers,
            FileImport.Outcomes files,
            ArchivedImport.Answers restored,
            ConversationImport.Memory memory,
            long bytesRead,
            long bytesTotal) {}

    /** @return false when the import was stopped meanwhile */
    boolean store(Work work) {
        jobs.takeTurn();
        var job = jobs.lock(work.importId());
        if (job.state() != ImportState.RUNNING) {
            return false;
        }
        // a worker that was taken for dead may still be at it
        var records = work.records().stream()
                .filter(found -> found.index() >= job.nextRecord())
                .toList();
        if (records.isEmpty()) {
            return true;
        }
        var items = items(job, work, records);
        reports.add(job.id(), job.items(), items);
        jobs.advance(job.advanced(
                items,
                format(job.format(), records),
                records.getLast().index() + 1,
                work.bytesRead(),
                work.bytesTotal()));
        return true;
    }

    private List<ImportItem> items(ImportJob job, Work work, List<FoundRecord> records) {
        var plans = conversations.plan(job, records, work.memory());
        var replaced =
                job.dryRun() ? ConversationImport.Replaced.NOTHING : conversations.carryOut(job, plans, work.memory());
        var items = new ArrayList<ImportItem>();
        for (var found : records) {
            switch (found.record()) {
                case ImportedConversation _ -> items.add(conversations.report(found, plans, replaced, job.dryRun()));
                case ImportedDocument _ ->
                    items.addAll(documents.report(job.id(), found, work.prepared(), work.answers()));
                case FoundTable table -> {
                    tables.note(job, table);
                    items.add(ImportItem.table(found.file(), table));
                }
                case ImportedFile file -> items.add(files.report(job, found, file, work.files()));
                case ArchivedRecord archived -> items.add(work.restored().report(found, archived));
                case SkippedRecord skipped -> items.add(ImportItem.skipped(found.file(), skipped));
                case BrokenRecord broken -> items.add(ImportItem.broken(found.file(), broken));
            }
        }
        return items;
    }

    /** The one format of the records that were taken, or "mixed". */
    private static @Nullable String format(@Nullable String before, List<FoundRecord> records) {
        var format = before;
        for (var found : records) {
            if (found.record() instanceof SkippedRecord
                    || found.record() instanceof FoundTable
                    || found.format() == ExportFormat.UNKNOWN) {
                continue;
            }
            var own = found.format() == ExportFormat.CLAUDE_PROJECT
                    ? ExportFormat.CLAUDE.key()
                    : found.format().key();
            format = format == null || format.equals(own) ? own : "mixed";
        }
        return format;
    }
}
