package dev.outputhub.conversation.imports.documents;

import static dev.outputhub.conversation.database.Tables.IMPORTED_DOCUMENT;
import static dev.outputhub.conversation.database.Tables.IMPORT_JOB;

import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which key a document is known again. A place is the same only for the same person: several have a {@code README.md}, and they
 * are no versions of each other.
 */
@Component
@Transactional(readOnly = true)
class DocumentKeys {

    private final DSLContext database;

    DocumentKeys(DSLContext database) {
        this.database = database;
    }

    /** The rows of each document under the key it has already, or else under that of its place; by the index of the record. */
    Map<Long, DocumentRows> rows(ImportJob job, List<FoundRecord> found) {
        var rows = new HashMap<Long, DocumentRows>();
        for (var one : found) {
            if (one.record() instanceof ImportedDocument document) {
                rows.put(one.index(), rows(job, document));
            }
        }
        return rows;
    }

    private DocumentRows rows(ImportJob job, ImportedDocument document) {
        var place = DocumentPlace.of(job, document);
        var rows = DocumentRows.of(document, place.key());
        if (!place.isPersonal() || !known(job.createdBy(), rows).isEmpty()) {
            return rows;
        }
        var before = DocumentRows.of(document, place.keyOfAnyone());
        if (place.isCertain() ? !known(job.createdBy(), before).isEmpty() : isSame(job.createdBy(), before)) {
            return before;
        }
        return elsewhere(job.createdBy(), place, rows).stream()
                .map(key -> DocumentRows.of(document, key))
                .filter(others -> isSame(job.createdBy(), others))
                .findFirst()
                .orElse(rows);
    }

    /** What this person brought of these rows. */
    private Map<String, byte[]> known(UUID person, DocumentRows rows) {
        return brought(person)
                .and(IMPORTED_DOCUMENT.SOURCE_KEY.in(rows.sha256().keySet()))
                .fetchMap(IMPORTED_DOCUMENT.SOURCE_KEY, IMPORTED_DOCUMENT.SHA256);
    }

    private boolean isSame(UUID person, DocumentRows rows) {
        var known = known(person, rows);
        return rows.sha256().entrySet().stream()
                .allMatch(row -> Arrays.equals(row.getValue(), known.get(row.getKey())));
    }

    /** Where the same person brought the same words under the same path, from an archive of another name. */
    private List<String> elsewhere(UUID person, DocumentPlace place, DocumentRows rows) {
        return brought(person)
                .and(IMPORTED_DOCUMENT.SHA256.in(rows.sha256().values()))
                .fetch(IMPORTED_DOCUMENT.SOURCE_KEY)
                .stream()
                .map(DocumentRows::documentKey)
                .filter(place::isElsewhere)
                .distinct()
                .sorted()
                .toList();
    }

    private SelectConditionStep<Record2<String, byte[]>> brought(UUID person) {
        return database.select(IMPORTED_DOCUMENT.SOURCE_KEY, IMPORTED_DOCUMENT.SHA256)
                .from(IMPORTED_DOCUMENT)
                .join(IMPORT_JOB)
                .on(IMPORT_JOB.ORGANIZATION_ID.eq(IMPORTED_DOCUMENT.ORGANIZATION_ID))
                .and(IMPORT_JOB.ID.eq(IMPORTED_DOCUMENT.IMPORT_ID))
                .where(IMPORTED_DOCUMENT.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(IMPORT_JOB.CREATED_BY.eq(person));
    }
}
