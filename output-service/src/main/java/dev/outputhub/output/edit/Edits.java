package dev.outputhub.output.edit;

import static dev.outputhub.output.database.Tables.MEMBER_REFERENCE;
import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log of edits of each output. Entries are added, and only their names change; an import that is undone takes its own away. */
@Repository
@Transactional(readOnly = true)
public class Edits {

    /** Stands for the raw text where a number is asked for. */
    static final int RAW = 0;

    private static final Keyset ORDER = Keyset.by(OUTPUT_EDIT.NUMBER, "number")
            .sortable("number", OUTPUT_EDIT.NUMBER)
            .sortable("createdAt", OUTPUT_EDIT.CREATED_AT);

    private static final Field<String> AUTHOR = DSL.field(DSL.select(MEMBER_REFERENCE.NAME)
                    .from(MEMBER_REFERENCE)
                    .where(MEMBER_REFERENCE.ORGANIZATION_ID.eq(OUTPUT_EDIT.ORGANIZATION_ID))
                    .and(MEMBER_REFERENCE.ID.eq(OUTPUT_EDIT.CREATED_BY)))
            .as("author");

    private final DSLContext database;
    private final Clock clock;

    Edits(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            UUID outputId, int number, String content, @Nullable String summary, int base, @Nullable UUID importId) {
        database.insertInto(OUTPUT_EDIT)
                .set(OUTPUT_EDIT.ORGANIZATION_ID, organization())
                .set(OUTPUT_EDIT.OUTPUT_ID, outputId)
                .set(OUTPUT_EDIT.NUMBER, number)
                .set(OUTPUT_EDIT.CONTENT, content)
                .set(OUTPUT_EDIT.SUMMARY, summary)
                .set(OUTPUT_EDIT.BASE, base)
                .set(OUTPUT_EDIT.IMPORT_ID, importId)
                .set(OUTPUT_EDIT.CREATED_AT, clock.instant())
                .set(OUTPUT_EDIT.CREATED_BY, CurrentPrincipal.get().personId())
                .execute();
    }

    /** Of an import that is undone; people's edits stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID outputId, int number) {
        database.deleteFrom(OUTPUT_EDIT)
                .where(belongsTo(outputId))
                .and(OUTPUT_EDIT.NUMBER.eq(number))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void name(UUID outputId, int number, @Nullable String name) {
        database.update(OUTPUT_EDIT)
                .set(OUTPUT_EDIT.NAME, name)
                .where(belongsTo(outputId))
                .and(OUTPUT_EDIT.NUMBER.eq(number))
                .execute();
    }

    Page<EditView> of(UUID outputId, ListQuery query) {
        requireOutput(outputId);
        var wanted = belongsTo(outputId)
                .and(Filters.declare()
                        .field("number", OUTPUT_EDIT.NUMBER)
                        .field("createdAt", OUTPUT_EDIT.CREATED_AT)
                        .field("createdBy", OUTPUT_EDIT.CREATED_BY)
                        .condition(query));
        return ORDER.page(query, rows(), wanted, Edits::view);
    }

    EditView one(UUID outputId, int number) {
        return find(outputId, number).orElseThrow(() -> Problem.notFound("edit", number));
    }

    /** The raw text for {@link #RAW}. */
    public String text(UUID outputId, int number) {
        if (number == RAW) {
            return database.select(OUTPUT.CONTENT)
                    .from(OUTPUT)
                    .where(OUTPUT.ORGANIZATION_ID.eq(organization()))
                    .and(OUTPUT.ID.eq(outputId))
                    .fetchOptional(OUTPUT.CONTENT)
                    .orElseThrow(() -> Problem.notFound("output", outputId));
        }
        return one(outputId, number).content();
    }

    private Optional<EditView> find(UUID outputId, int number) {
        return rows().where(belongsTo(outputId))
                .and(OUTPUT_EDIT.NUMBER.eq(number))
                .fetchOptional(Edits::view);
    }

    private SelectJoinStep<Record> rows() {
        return database.select(OUTPUT_EDIT.fields()).select(AUTHOR).from(OUTPUT_EDIT);
    }

    private void requireOutput(UUID id) {
        if (!database.fetchExists(DSL.selectOne()
                .from(OUTPUT)
                .where(OUTPUT.ORGANIZATION_ID.eq(organization()))
                .and(OUTPUT.ID.eq(id)))) {
            throw Problem.notFound("output", id);
        }
    }

    private static Condition belongsTo(UUID outputId) {
        return OUTPUT_EDIT.ORGANIZATION_ID.eq(organization()).and(OUTPUT_EDIT.OUTPUT_ID.eq(outputId));
    }

    private static EditView view(Record row) {
        int base = row.get(OUTPUT_EDIT.BASE);
        return new EditView(
                row.get(OUTPUT_EDIT.NUMBER),
                row.get(OUTPUT_EDIT.CONTENT),
                row.get(OUTPUT_EDIT.SUMMARY),
                base == RAW ? null : base,
                row.get(OUTPUT_EDIT.CREATED_AT),
                row.get(OUTPUT_EDIT.CREATED_BY),
                row.get(AUTHOR),
                row.get(OUTPUT_EDIT.NAME));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
