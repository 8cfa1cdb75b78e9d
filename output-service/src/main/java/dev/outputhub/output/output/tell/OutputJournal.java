package dev.outputhub.output.output.tell;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;

import dev.outputhub.output.output.store.CapturedOutput;
import dev.outputhub.output.output.store.ModelTerms;
import dev.outputhub.output.output.store.OutputRecords;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.confidentiality.Confidentiality;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of outputs that are captured, edited and taken back by an import. The trail gets lengths and hashes, never texts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OutputJournal {

    private static final String KIND = "output";

    private final DSLContext database;
    private final Journal journal;
    private final OutputEvents events;

    OutputJournal(DSLContext database, Journal journal, OutputEvents events) {
        this.database = database;
        this.journal = journal;
        this.events = events;
    }

    /** What the terms of an output say about it that others are told. */
    private record Meaning(@Nullable String model, boolean confidential) {
        static final Meaning NONE = new Meaning(null, false);
    }

    /** @param plain whether no term of theirs names a model or a level */
    public void created(List<CapturedOutput> outputs, boolean plain) {
        var meanings = plain
                ? Map.<UUID, Meaning>of()
                : meanings(outputs.stream().map(CapturedOutput::id).toList());
        journal.record(outputs.stream()
                .map(output -> created(output, meanings.getOrDefault(output.id(), Meaning.NONE)))
                .toList());
    }

    private Journal.Change created(CapturedOutput output, Meaning meaning) {
        var changes = new Changes(meaning.confidential());
        changes.value("source", null, output.source());
        changes.value("date", null, output.fields().date());
        changes.value("length", null, output.content().length());
        changes.words("title", null, output.fields().title());
        changes.unlessConfidential("sha256", DigestUtils.sha256Hex(output.content()));
        var model = meaning.model() == null ? output.model() : meaning.model();
        return new Journal.Change(
                new AuditEntry("output.created", KIND, output.id(), null, changes.after()),
                output.fields().assigneeId() == null
                        ? List.of(events.created(output, model))
                        : List.of(events.created(output, model), events.assigned(output.id(), output.fields())));
    }

    public void edited(StoredOutput before, int number, String content, double distance) {
        var changes = new Changes(before.confidential());
        changes.value("edit", before.editNumber(), number);
        changes.value("length", null, content.length());
        changes.unlessConfidential("sha256", DigestUtils.sha256Hex(content));
        journal.record(
                new AuditEntry("output.edited", KIND, before.id(), changes.before(), changes.after()),
                events.edited(before.id(), number, distance));
    }

    /** One of its edits is called something else. */
    public void named(StoredOutput before, int number, @Nullable String old, @Nullable String name, long version) {
        var changes = new Changes(before.confidential());
        changes.words("edits." + number + ".name", old, name);
        journal.record(
                new AuditEntry("output.updated", KIND, before.id(), changes.before(), changes.after()),
                events.updated(before.id(), before.fields(), version, changes.names()));
    }

    /** An import was undone: the outputs are gone, not in the trash. */
    public void removed(Collection<UUID> ids, UUID importId) {
        var before = Map.of("importId", importId);
        journal.record(ids.stream()
                .map(id -> new Journal.Change(
                        new AuditEntry("output.removed", KIND, id, before, null), events.deleted(id)))
                .toList());
    }

    private Map<UUID, Meaning> meanings(Collection<UUID> outputs) {
        var model = DSL.field(DSL.select(DSL.min(TERM_REFERENCE.NAME))
                        .from(TERM_ASSIGNMENT)
                        .join(TERM_REFERENCE)
                        .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                        .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                        .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                        .and(TERM_ASSIGNMENT.RECORD_ID.eq(OUTPUT.ID))
                        .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(ModelTerms.VOCABULARY)))
                .as("term_of_model");
        var confidential = DSL.field(Confidentiality.of(OutputRecords.KIND)).as("confidential");
        var meanings = new HashMap<UUID, Meaning>();
        database.select(OUTPUT.ID, model, confidential)
                .from(OUTPUT)
                .where(OutputRecords.KIND.are(outputs))
                .forEach(row -> meanings.put(row.value1(), new Meaning(row.value2(), row.value3())));
        return meanings;
    }
}
