package dev.outputhub.records.life;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.change.RecordEditor;
import dev.outputhub.records.change.RecordPatch;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.kind.StoredRecord;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermEdits;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes what people say about records: fields, terms and the caller's mark. What a patch names is looked up once, before the
 * transaction, because that may wait for another service; the change, its event and its audit entry are one transaction.
 */
final class Revision<S extends StoredRecord> {

    private final RecordParts parts;
    private final RecordTable<S> table;
    private final RecordEditor<S> editor;

    Revision(RecordParts parts, RecordTable<S> table, RecordEditor<S> editor) {
        this.parts = parts;
        this.table = table;
        this.editor = editor;
    }

    <V> V change(UUID id, ExpectedVersion expected, JsonNode given, Function<UUID, V> view) {
        // nothing is asked for, and no term made, for a record that is not there or has moved on
        parts.transaction().executeWithoutResult(_ -> expected.check(table.version(id)));
        var patch = prepare(given);
        return parts.transaction().execute(_ -> {
            var before = table.lock(id);
            expected.check(before.version());
            apply(before, patch);
            return view.apply(id);
        });
    }

    RecordPatch prepare(JsonNode given) {
        var terms = parts.resolver().ofPatch(table.kind().name(), given);
        return prepare(given, ResolvedTerms.NONE, ResolvedTerms.NONE, terms);
    }

    /** @param set terms that take the place of those of their vocabularies */
    RecordPatch prepare(JsonNode given, ResolvedTerms added, ResolvedTerms removed, ResolvedTerms set) {
        if (!(given instanceof ObjectNode object)) {
            throw new Problem(CommonError.MALFORMED_REQUEST, "A merge patch is a JSON object.");
        }
        var fields = object.deepCopy();
        fields.remove(List.of("terms", "createMissingTerms"));
        var favourite = fields.remove("favourite");
        editor.prepare(fields);
        return new RecordPatch(
                fields,
                new TermEdits(set, added, removed, Map.of()),
                (favourite == null || favourite.isNull()) ? null : mark(favourite));
    }

    private static Boolean mark(JsonNode favourite) {
        if (!favourite.isBoolean()) {
            throw Problem.invalid("favourite", "is true or false");
        }
        return favourite.booleanValue();
    }

    /** Within the caller's transaction, on a record it has locked. */
    Revised apply(S before, RecordPatch patch) {
        table.present(before);
        var edit = editor.edit(before, patch.fields());
        var wanted = patch.favourite();
        Boolean marked = null;
        if (wanted != null
                && !parts.marks().favourite(List.of(before.id()), wanted).isEmpty()) {
            marked = !wanted;
        }
        var terms = parts.terms().apply(table.kind(), before.id(), patch.terms());
        var revised = new Revised(edit.differs() ? edit : null, terms, marked);
        if (!edit.differs() && terms.isEmpty()) {
            return revised;
        }
        var changes = new Changes(before.confidential()
                || (Confidentiality.dependsOn(terms::concerns)
                        && parts.confidentiality().of(table.kind(), before.id())));
        edit.describe(changes);
        changes.terms(terms);
        var facts = edit.save(changes.names());
        var kind = table.kind().name();
        parts.journal()
                .record(
                        new AuditEntry(kind + ".updated", kind, before.id(), changes.before(), changes.after()),
                        facts.toArray(Event[]::new));
        return revised;
    }
}
