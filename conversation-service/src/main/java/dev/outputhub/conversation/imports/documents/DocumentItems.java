package dev.outputhub.conversation.imports.documents;

import static dev.outputhub.conversation.database.Tables.IMPORTED_DOCUMENT;

import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.Sha256;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportItem;
import dev.outputhub.conversation.imports.job.ImportResult;
import dev.outputhub.conversation.imports.job.ResultCounts;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reports on documents: by what their services answered or, in a dry run, by what is remembered of earlier imports. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DocumentItems {

    private final DSLContext database;
    private final JsonMapper json;

    DocumentItems(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Row(String kind, String key, String title, byte[] sha256) {}

    /** @param wanted those of the rows that were asked for */
    record Reported(FoundRecord found, ImportedDocument document, DocumentRows rows, DocumentRows wanted) {}

    /** @param answers null in a dry run */
    List<ImportItem> of(UUID importId, Reported reported, @Nullable Map<String, DocumentDelivery.Answer> answers) {
        var found = reported.found();
        var document = reported.document();
        var rows = rows(reported.rows());
        var wanted = reported.wanted().sha256().keySet();
        var known = answers == null ? known(rows.stream().map(Row::key).toList()) : Map.<String, byte[]>of();
        var items = new ArrayList<ImportItem>();
        for (var row : rows) {
            if (!wanted.contains(row.key())) {
                items.add(notChosen(found, row));
                continue;
            }
            items.add(
                    answers == null
                            ? foreseen(found, document, row, known.get(row.key()))
                            : answered(importId, found, document, row, answers.get(row.key())));
        }
        return items;
    }

    private static ImportItem notChosen(FoundRecord found, Row row) {
        return new ImportItem(
                found.file(),
                row.kind(),
                DocumentRows.shownId(row.key()),
                row.title(),
                ImportResult.SKIPPED,
                false,
                ImportChoice.NOT_CHOSEN,
                null,
                ResultCounts.NONE,
                null);
    }

    private static List<Row> rows(DocumentRows delivered) {
        var rows = new ArrayList<Row>();
        delivered
                .prompts()
                .forEach(row -> rows.add(new Row(
                        DocumentImport.PROMPT, row.sourceKey(), row.title(), Sha256.of(DocumentRows.content(row)))));
        delivered
                .outputs()
                .forEach(row -> rows.add(new Row(
                        DocumentImport.OUTPUT, row.sourceKey(), row.title(), Sha256.of(DocumentRows.content(row)))));
        return rows;
    }

    private static ImportItem foreseen(FoundRecord found, ImportedDocument document, Row row, byte @Nullable [] known) {
        var result = known == null
                ? ImportResult.NEW
                : Arrays.equals(known, row.sha256()) ? ImportResult.UNCHANGED : ImportResult.UPDATED;
        return item(found, document, row, result, null, null);
    }

    private ImportItem answered(
            UUID importId,
            FoundRecord found,
            ImportedDocument document,
            Row row,
            DocumentDelivery.@Nullable Answer answer) {
        if (answer == null) {
            return item(found, document, row, ImportResult.SKIPPED, "Its service did not answer for it", null);
        }
        if (answer.result() != ImportResult.SKIPPED) {
            remember(importId, document, row, answer.recordId());
        }
        return item(found, document, row, answer.result(), answer.reason(), answer.recordId());
    }

    private void remember(UUID importId, ImportedDocument document, Row row, @Nullable UUID recordId) {
        var details =
                json.createObjectNode().put("preamble", document.preamble()).put("frontMatter", document.frontMatter());
        var besides = JSONB.jsonb(json.writeValueAsString(details));
        database.insertInto(IMPORTED_DOCUMENT)
                .values(CurrentPrincipal.get().organizationId(), row.key(), row.sha256(), importId, recordId, besides)
                .onConflict(IMPORTED_DOCUMENT.ORGANIZATION_ID, IMPORTED_DOCUMENT.SOURCE_KEY)
                .doUpdate()
                .set(IMPORTED_DOCUMENT.SHA256, row.sha256())
                .set(IMPORTED_DOCUMENT.RECORD_ID, recordId)
                .set(IMPORTED_DOCUMENT.DETAILS, besides)
                .execute();
    }

    void forget(UUID importId) {
        database.deleteFrom(IMPORTED_DOCUMENT)
                .where(IMPORTED_DOCUMENT.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(IMPORTED_DOCUMENT.IMPORT_ID.eq(importId))
                .execute();
    }

    private Map<String, byte[]> known(Collection<String> keys) {
        return new HashMap<>(database.select(IMPORTED_DOCUMENT.SOURCE_KEY, IMPORTED_DOCUMENT.SHA256)
                .from(IMPORTED_DOCUMENT)
                .where(IMPORTED_DOCUMENT.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(IMPORTED_DOCUMENT.SOURCE_KEY.in(keys))
                .fetchMap(IMPORTED_DOCUMENT.SOURCE_KEY, IMPORTED_DOCUMENT.SHA256));
    }

    private static ImportItem item(
            FoundRecord found,
            ImportedDocument document,
            Row row,
            ImportResult result,
            @Nullable String reason,
            @Nullable UUID recordId) {
        var remarks = Stream.concat(document.remarks().stream(), Stream.ofNullable(reason))
                .collect(Collectors.joining("; "));
        // one that is here and was left alone is as it should be
        var leftAlone = result == ImportResult.SKIPPED && recordId != null;
        return new ImportItem(
                found.file(),
                row.kind(),
                DocumentRows.shownId(row.key()),
                row.title(),
                result,
                !leftAlone && (result == ImportResult.SKIPPED || !remarks.isEmpty()),
                remarks.isEmpty() ? null : remarks,
                recordId,
                ResultCounts.NONE,
                null);
    }
}
