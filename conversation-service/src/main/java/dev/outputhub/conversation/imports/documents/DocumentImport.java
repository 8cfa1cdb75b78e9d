package dev.outputhub.conversation.imports.documents;

import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportItem;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ResultCounts;
import dev.outputhub.conversation.imports.job.TermsForAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Prompts and outputs of an archive. Other services keep them, so they are carried out there, before the transaction in which they are reported. */
@Component
public class DocumentImport {

    /** The kinds of a report's lines. */
    public static final String PROMPT = "prompt";

    public static final String OUTPUT = "output";

    private final DocumentDelivery delivery;
    private final DocumentKeys keys;
    private final DocumentItems items;

    DocumentImport(DocumentDelivery delivery, DocumentKeys keys, DocumentItems items) {
        this.delivery = delivery;
        this.keys = keys;
        this.items = items;
    }

    /** The prompts and outputs of each document, by the index of the record: all of them, and those that are wanted. */
    public record Prepared(Map<Long, DocumentRows> byIndex, Map<Long, DocumentRows> wanted) {}

    /** What their services answered, by the source key of the row; null where nobody was asked, as in a dry run. */
    public record Answers(@Nullable Map<String, DocumentDelivery.Answer> byKey) {
        public static final Answers NOT_ASKED = new Answers(null);
    }

    public Prepared prepare(ImportJob job, List<FoundRecord> found, ImportChoice choice) {
        var rows = keys.rows(job, found);
        if (choice.isAll()) {
            return new Prepared(rows, rows);
        }
        var wanted = new HashMap<Long, DocumentRows>();
        for (var one : found) {
            if (one.record() instanceof ImportedDocument document) {
                wanted.put(
                        one.index(),
                        Objects.requireNonNull(rows.get(one.index())).chosen(document, choice::includes));
            }
        }
        return new Prepared(rows, wanted);
    }

    /** Sending the same again gives the same answers. */
    public Answers carryOut(ImportJob job, Prepared prepared, TermsForAll forAll) {
        return new Answers(delivery.deliver(job, prepared.wanted().values(), forAll));
    }

    /** A line for each prompt and output: what was answered or, in a dry run, what is foreseen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ImportItem> report(UUID importId, FoundRecord found, Prepared prepared, Answers answers) {
        var rows = prepared.byIndex().get(found.index());
        var wanted = prepared.wanted().get(found.index());
        return found.record() instanceof ImportedDocument document && rows != null && wanted != null
                ? items.of(importId, new DocumentItems.Reported(found, document, rows, wanted), answers.byKey())
                : List.of();
    }

    /** @return what was done, or null where there was nothing to undo */
    public @Nullable String undo(ImportJob job, String kind) {
        var counts = kind.equals(OUTPUT) ? job.counts().outputs() : job.counts().prompts();
        return brought(counts) ? delivery.undo(job.id(), kind) : null;
    }

    /** After all else was undone: what was brought before is not there any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID importId) {
        items.forget(importId);
    }

    private static boolean brought(ResultCounts counts) {
        return counts.created() + counts.updated() > 0;
    }
}
