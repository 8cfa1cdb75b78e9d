package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.imports.ConversationPlan.Create;
import dev.outputhub.conversation.imports.ConversationPlan.Refuse;
import dev.outputhub.conversation.imports.ConversationPlan.Unchanged;
import dev.outputhub.conversation.imports.ConversationPlan.Update;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Stores the records of one batch, its part of the report and how far the import is in one transaction: a process that dies
 * leaves a whole batch or nothing of it.
 */
@Component
@Transactional
class ImportBatch {

    private final DSLContext database;
    private final ImportJobs jobs;
    private final ImportItems reports;
    private final KnownConversations known;
    private final ConversationPlanning planning;
    private final ConversationWriter writer;
    private final DocumentItems documents;
    private final ImportNews news;

    ImportBatch(
            DSLContext database,
            ImportJobs jobs,
            ImportItems reports,
            KnownConversations known,
            ConversationPlanning planning,
            ConversationWriter writer,
            DocumentItems documents,
            ImportNews news) {
        this.database = database;
        this.jobs = jobs;
        this.reports = reports;
        this.known = known;
        this.planning = planning;
        this.writer = writer;
        this.documents = documents;
        this.news = news;
    }

    /**
     * @param answers of the services that keep documents, by source key
     * @param seen what a dry run has foreseen so far: it writes nothing, so it must remember what it would have written
     */
    record Work(
            UUID importId,
            List<FoundRecord> records,
            Map<String, DocumentDelivery.Answer> answers,
            ModelTerms.Known terms,
            DryRun seen,
            long bytesRead,
            long bytesTotal) {}

    /** @return false when the import was stopped meanwhile */
    boolean store(Work work) {
        oneImportAtATime();
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
        jobs.advance(advanced(job, work, records, items));
        return true;
    }

    private List<ImportItem> items(ImportJob job, Work work, List<FoundRecord> records) {
        var plans = plans(work, records, job.dryRun());
        var previous = job.dryRun() ? Map.<UUID, JsonNode>of() : carryOut(work, plans);
        var items = new ArrayList<ImportItem>();
        for (var found : records) {
            switch (found.record()) {
                case ImportedConversation _ ->
                    items.add(ConversationItems.of(
                            found, Objects.requireNonNull(plans.get(found.index())), previous, job.dryRun()));
                case ImportedDocument document ->
                    items.addAll(documents.of(job.id(), found, document, job.dryRun() ? null : work.answers()));
                case SkippedRecord skipped ->
                    items.add(ImportItem.skipped(
                            found.file(), skipped.kind(), skipped.sourceId(), skipped.title(), skipped.reason()));
                case BrokenRecord broken ->
                    items.add(ImportItem.broken(
                            found.file(), broken.kind(), broken.sourceId(), broken.title(), broken.reason()));
            }
        }
        return items;
    }

    private Map<Long, ConversationPlan> plans(Work work, List<FoundRecord> records, boolean dryRun) {
        var conversations = new ArrayList<ImportedConversation>();
        for (var found : records) {
            if (found.record() instanceof ImportedConversation conversation) {
                conversations.add(conversation);
            }
        }
        var stored = known.find(conversations);
        var plans = new HashMap<Long, ConversationPlan>();
        for (var found : records) {
            if (found.record() instanceof ImportedConversation conversation) {
                var plan = planning.plan(conversation, stored.get(KnownConversations.key(conversation)));
                plans.put(found.index(), dryRun ? work.seen().foresee(plan) : plan);
            }
        }
        return plans;
    }

    private Map<UUID, JsonNode> carryOut(Work work, Map<Long, ConversationPlan> plans) {
        var created = new ArrayList<Create>();
        var updated = new ArrayList<Update>();
        var previous = new HashMap<UUID, JsonNode>();
        for (var plan : plans.values()) {
            switch (plan) {
                case Create create -> created.add(create);
                case Update update -> {
                    previous.put(update.known().id(), writer.update(work.importId(), update));
                    if (update.seen()) {
                        updated.add(update);
                    }
                }
                case Unchanged _, Refuse _ -> {}
            }
        }
        writer.create(work.importId(), created, plan -> work.terms().of(plan.conversation()));
        news.brought(work.importId(), created, updated, writer);
        return previous;
    }

    private static ImportJob advanced(ImportJob job, Work work, List<FoundRecord> records, List<ImportItem> items) {
        var counts = job.counts();
        var problems = job.problems();
        for (var item : items) {
            counts = counts.plus(item);
            problems += item.problem() ? 1 : 0;
        }
        return new ImportJob(
                job.id(),
                job.state(),
                job.wanted(),
                format(job.format(), records),
                job.dryRun(),
                job.fileName(),
                job.fileSize(),
                job.storageKey(),
                work.bytesRead(),
                work.bytesTotal(),
                records.getLast().index() + 1,
                job.items() + items.size(),
                counts,
                problems,
                job.reason(),
                job.createdAt(),
                job.createdBy(),
                job.startedAt(),
                job.finishedAt(),
                job.version());
    }

    /** The one format of the records that were taken, or "mixed". */
    private static @Nullable String format(@Nullable String before, List<FoundRecord> records) {
        var format = before;
        for (var found : records) {
            if (found.record() instanceof SkippedRecord || found.format() == ExportFormat.UNKNOWN) {
                continue;
            }
            var own = found.format() == ExportFormat.CLAUDE_PROJECT
                    ? ExportFormat.CLAUDE.key()
                    : found.format().key();
            format = format == null || format.equals(own) ? own : "mixed";
        }
        return format;
    }

    /** Two imports of one organisation may bring the same conversation; they take turns, batch by batch. */
    private void oneImportAtATime() {
        database.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val("import " + CurrentPrincipal.get().organizationId()));
    }
}
