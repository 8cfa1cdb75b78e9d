package dev.outputhub.conversation.imports.documents;

import static dev.outputhub.conversation.database.Tables.IMPORTED_DOCUMENT;
import static dev.outputhub.conversation.database.Tables.IMPORT_JOB;

import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportJobs;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
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
        var candidates = new LinkedHashMap<Long, Candidate>();
        for (var one : found) {
            if (one.record() instanceof ImportedDocument document) {
                candidates.put(one.index(), Candidate.of(job, document));
            }
        }
        var brought = brought(
                job.owner(),
                candidates.values().stream()
                        .filter(candidate -> candidate.place().isPersonal())
                        .toList());
        var rows = new HashMap<Long, DocumentRows>();
        candidates.forEach((index, candidate) -> rows.put(index, candidate.rows(brought)));
        return rows;
    }

    /** All that may matter to any of them, in one question. */
    private Brought brought(UUID person, List<Candidate> candidates) {
        var keys = new HashSet<String>();
        var texts = new ArrayList<byte[]>();
        for (var candidate : candidates) {
            keys.addAll(candidate.here().sha256().keySet());
            keys.addAll(candidate.ofAnyone().sha256().keySet());
            texts.addAll(candidate.here().sha256().values());
        }
        if (keys.isEmpty()) {
            return new Brought(Map.of());
        }
        return new Brought(database.select(IMPORTED_DOCUMENT.SOURCE_KEY, IMPORTED_DOCUMENT.SHA256)
                .from(IMPORTED_DOCUMENT)
                .join(IMPORT_JOB)
                .on(IMPORT_JOB.ORGANIZATION_ID.eq(IMPORTED_DOCUMENT.ORGANIZATION_ID))
                .and(IMPORT_JOB.ID.eq(IMPORTED_DOCUMENT.IMPORT_ID))
                .where(IMPORTED_DOCUMENT.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(IMPORTED_DOCUMENT.SOURCE_KEY.in(keys).or(IMPORTED_DOCUMENT.SHA256.in(texts)))
                .and(ImportJobs.OWNER.eq(person))
                .fetchMap(IMPORTED_DOCUMENT.SOURCE_KEY, IMPORTED_DOCUMENT.SHA256));
    }

    /** What a person brought: of each row its text's digest. */
    private record Brought(Map<String, byte[]> byKey) {

        boolean anyOf(DocumentRows rows) {
            return rows.sha256().keySet().stream().anyMatch(byKey::containsKey);
        }

        boolean allAsIn(DocumentRows rows) {
            return rows.sha256().entrySet().stream()
                    .allMatch(row -> Arrays.equals(row.getValue(), byKey.get(row.getKey())));
        }

        /** Where the same person brought the same words under the same path, from an archive of another name. */
        List<String> elsewhere(DocumentPlace place) {
            return byKey.keySet().stream()
                    .map(DocumentRows::documentKey)
                    .filter(place::isElsewhere)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** A document under the keys it may have. */
    private record Candidate(DocumentPlace place, DocumentRows here, DocumentRows ofAnyone) {

        static Candidate of(ImportJob job, ImportedDocument document) {
            var place = DocumentPlace.of(job, document);
            return new Candidate(
                    place, DocumentRows.of(document, place.key()), DocumentRows.of(document, place.keyOfAnyone()));
        }

        DocumentRows rows(Brought brought) {
            if (!place.isPersonal() || brought.anyOf(here)) {
                return here;
            }
            if (place.isCertain() ? brought.anyOf(ofAnyone) : brought.allAsIn(ofAnyone)) {
                return ofAnyone;
            }
            return brought.elsewhere(place).stream()
                    .map(key -> DocumentRows.of(place.document(), key))
                    .filter(brought::allAsIn)
                    .findFirst()
                    .orElse(here);
        }
    }
}
