package dev.outputhub.output.complete;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;
import static dev.outputhub.records.database.Tables.RECORD_MARK;

import dev.outputhub.output.edit.RestoredEdit;
import dev.outputhub.output.edit.RestoredEdits;
import dev.outputhub.output.output.read.OutputFilters;
import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.OutputRecords;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.ArchivedTerms;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.CompletePage;
import dev.outputhub.records.complete.CompleteQuery;
import dev.outputhub.records.complete.CompleteRecords;
import dev.outputhub.records.mark.Marks;
import dev.outputhub.records.store.RecordTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Outputs with their edits. */
@Component
@Order(1)
class CompleteOutputs implements CompleteRecords<ArrivingOutput> {

    private final DSLContext database;
    private final OutputFilters filters;
    private final RecordTable<StoredOutput> outputs;
    private final RestoredEdits edits;
    private final ArchivedTerms terms;
    private final ArchivedOutputs archived;
    private final OutputRestoration restoration;
    private final JsonMapper json;

    CompleteOutputs(
            DSLContext database,
            OutputFilters filters,
            RecordTable<StoredOutput> outputs,
            RestoredEdits edits,
            ArchivedTerms terms,
            ArchivedOutputs archived,
            OutputRestoration restoration,
            JsonMapper json) {
        this.database = database;
        this.filters = filters;
        this.outputs = outputs;
        this.edits = edits;
        this.terms = terms;
        this.archived = archived;
        this.restoration = restoration;
        this.json = json;
    }

    @Override
    public String kind() {
        return "output";
    }

    @Override
    public List<CompletePage.Weighed> find(CompleteQuery query) {
        var edited = DSL.field(DSL.select(DSL.coalesce(DSL.sum(DSL.length(OUTPUT_EDIT.CONTENT)), BigDecimal.ZERO))
                .from(OUTPUT_EDIT)
                .where(OUTPUT_EDIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(OUTPUT_EDIT.OUTPUT_ID.eq(OUTPUT.ID)));
        return database.select(OUTPUT.ID, OUTPUT.CONTENT_LENGTH, edited)
                .from(OUTPUT)
                .where(filters.condition(query.filters()))
                .and(OUTPUT.DELETED_AT.isNull())
                .and(query.after() == null ? DSL.noCondition() : OUTPUT.ID.gt(query.after()))
                .orderBy(OUTPUT.ID)
                .limit(query.limit() + 1)
                .fetch(row -> new CompletePage.Weighed(
                        row.value1(), row.value2() + row.value3().longValue()));
    }

    @Override
    public Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        var termColumn = terms.field(OUTPUT.ID);
        var reader = terms.reader("output");
        var fields = new ArrayList<SelectField<?>>(OutputFields.COLUMNS);
        fields.addAll(List.of(
                OUTPUT.ID,
                OUTPUT.CONTENT,
                OUTPUT.SOURCE,
                OUTPUT.MODEL,
                OUTPUT.SOURCE_KEY,
                OUTPUT.CREATED_AT,
                OUTPUT.UPDATED_AT,
                RECORD_MARK.FAVOURITE_SINCE,
                termColumn));
        var editsOf = edits.of(ids);
        var found = new LinkedHashMap<UUID, ObjectNode>();
        database.select(fields)
                .from(OUTPUT)
                .leftJoin(RECORD_MARK)
                .on(Marks.of(OUTPUT.ID))
                .where(OutputRecords.KIND.are(ids))
                .forEach(row -> {
                    var id = row.get(OUTPUT.ID);
                    found.put(id, complete(row, reader.read(row.get(termColumn)), editsOf.getOrDefault(id, List.of())));
                });
        return found;
    }

    private ObjectNode complete(Record row, ObjectNode ofTerms, List<RestoredEdit> ofEdits) {
        var record = json.createObjectNode()
                .put("kind", kind())
                .put("id", row.get(OUTPUT.ID).toString());
        record.setAll((ObjectNode) json.valueToTree(OutputFields.read(row)));
        record.put("content", row.get(OUTPUT.CONTENT))
                .put("source", row.get(OUTPUT.SOURCE))
                .put("model", row.get(OUTPUT.MODEL))
                .put("sourceKey", row.get(OUTPUT.SOURCE_KEY))
                .put("favourite", row.get(RECORD_MARK.FAVOURITE_SINCE) != null)
                .put("createdAt", row.get(OUTPUT.CREATED_AT).toString())
                .put("updatedAt", row.get(OUTPUT.UPDATED_AT).toString());
        record.set("terms", ofTerms);
        record.set("edits", json.valueToTree(ofEdits));
        return record;
    }

    @Override
    public Arriving<ArrivingOutput> prepare(JsonNode record, ArchiveIds ids, boolean dryRun) {
        return archived.arriving(record, ids, dryRun);
    }

    @Override
    public Map<UUID, Present> lock(Collection<UUID> ids) {
        var present = new LinkedHashMap<UUID, Present>();
        outputs.lock(ids).forEach((id, output) -> present.put(id, new Present(output.version(), output.isDeleted())));
        return present;
    }

    @Override
    public long add(Arriving<ArrivingOutput> arriving, UUID importId) {
        return restoration.add(arriving.fields(), importId);
    }

    @Override
    public long renew(Arriving<ArrivingOutput> arriving, UUID importId) {
        return restoration.renew(arriving.fields());
    }

    @Override
    public void remove(Collection<UUID> ids, UUID importId) {
        restoration.remove(ids, importId);
    }
}
