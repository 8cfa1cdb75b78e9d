package dev.outputhub.output.duplicate;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_LIKENESS;

import dev.outputhub.output.database.tables.Output;
import dev.outputhub.output.duplicate.DuplicateView.Alike;
import dev.outputhub.output.duplicate.DuplicateView.Difference;
import dev.outputhub.output.duplicate.DuplicateView.Side;
import dev.outputhub.output.edit.EditHistory;
import dev.outputhub.output.fingerprint.AlikeOutput;
import dev.outputhub.output.fingerprint.Fingerprints;
import dev.outputhub.output.fingerprint.Likenesses;
import dev.outputhub.output.output.store.Text;
import dev.outputhub.platform.diff.TextDiff;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows which outputs are alike. */
@Component
@Transactional(readOnly = true)
public class Duplicates {

    /** Characters. */
    private static final int EXTRACT = 300;

    private static final int RAW = 0;

    private static final Output ONE = OUTPUT.as("one");
    private static final Output OTHER = OUTPUT.as("other");

    private static final Keyset ORDER = Keyset.by(OUTPUT_LIKENESS.ID, "-alike")
            .sortable("alike", OUTPUT_LIKENESS.ALIKE)
            .sortable("foundAt", OUTPUT_LIKENESS.FOUND_AT);

    private final DSLContext database;
    private final Fingerprints fingerprints;
    private final Likenesses likenesses;
    private final EditHistory history;

    Duplicates(DSLContext database, Fingerprints fingerprints, Likenesses likenesses, EditHistory history) {
        this.database = database;
        this.fingerprints = fingerprints;
        this.likenesses = likenesses;
        this.history = history;
    }

    /** Those of which neither is in the trash. */
    Page<DuplicateView> list(ListQuery query) {
        var wanted = OUTPUT_LIKENESS
                .ORGANIZATION_ID
                .eq(organization())
                .and(ONE.DELETED_AT.isNull())
                .and(OTHER.DELETED_AT.isNull())
                .and(query.filter("dismissed").isPresent() ? DSL.noCondition() : OUTPUT_LIKENESS.DISMISSED_AT.isNull())
                .and(Filters.declare()
                        .field("foundAt", OUTPUT_LIKENESS.FOUND_AT)
                        .field("alike", OUTPUT_LIKENESS.ALIKE)
                        .flag("same", OUTPUT_LIKENESS.SAME.isTrue())
                        .flag("dismissed", OUTPUT_LIKENESS.DISMISSED_AT.isNotNull())
                        .relation(
                                "outputId", id -> OUTPUT_LIKENESS.ONE_ID.eq(id).or(OUTPUT_LIKENESS.OTHER_ID.eq(id)))
                        .condition(query));
        var rows = database.select(OUTPUT_LIKENESS.fields())
                .select(side(ONE))
                .select(side(OTHER))
                .from(OUTPUT_LIKENESS)
                .join(ONE)
                .on(ONE.ORGANIZATION_ID.eq(OUTPUT_LIKENESS.ORGANIZATION_ID))
                .and(ONE.ID.eq(OUTPUT_LIKENESS.ONE_ID))
                .join(OTHER)
                .on(OTHER.ORGANIZATION_ID.eq(OUTPUT_LIKENESS.ORGANIZATION_ID))
                .and(OTHER.ID.eq(OUTPUT_LIKENESS.OTHER_ID));
        return ORDER.page(query, rows, wanted, Duplicates::view);
    }

    /** What is like a text that is about to be kept. */
    List<Alike> like(String text) {
        Text.checkStorable("content", text);
        var found = fingerprints.like(text);
        var sides = new LinkedHashMap<UUID, Side>();
        database.select(side(ONE))
                .from(ONE)
                .where(ONE.ORGANIZATION_ID.eq(organization()))
                .and(ONE.ID.in(found.stream().map(alike -> alike.id()).toList()))
                .forEach(row -> sides.put(row.get(ONE.ID), side(row, ONE)));
        return found.stream()
                .flatMap(alike -> shown(alike, sides.get(alike.id())))
                .toList();
    }

    private static Stream<Alike> shown(AlikeOutput alike, @Nullable Side side) {
        return side == null ? Stream.empty() : Stream.of(new Alike(alike.alike(), alike.same(), side));
    }

    Difference difference(UUID id) {
        var pair = likenesses.one(id);
        var diff = TextDiff.between(history.text(pair.oneId(), RAW), history.text(pair.otherId(), RAW));
        return new Difference(pair.oneId(), pair.otherId(), diff.hunks(), diff.inserted(), diff.deleted());
    }

    @Transactional
    public void dismiss(UUID id, boolean dismissed) {
        likenesses.dismiss(id, dismissed);
    }

    private static List<SelectField<?>> side(Output table) {
        return List.of(
                table.ID,
                table.TITLE,
                DSL.left(table.CONTENT, EXTRACT).as("extract_" + table.getName()),
                table.CONTENT_LENGTH,
                table.EDIT_NUMBER,
                table.CREATED_AT,
                table.VERSION);
    }

    private static DuplicateView view(Record row) {
        return new DuplicateView(
                row.get(OUTPUT_LIKENESS.ID),
                side(row, ONE),
                side(row, OTHER),
                row.get(OUTPUT_LIKENESS.ALIKE),
                row.get(OUTPUT_LIKENESS.SAME),
                row.get(OUTPUT_LIKENESS.FOUND_AT),
                row.get(OUTPUT_LIKENESS.DISMISSED_AT));
    }

    private static Side side(Record row, Output table) {
        return new Side(
                row.get(table.ID),
                row.get(table.TITLE),
                row.get("extract_" + table.getName(), String.class),
                row.get(table.CONTENT_LENGTH),
                row.get(table.EDIT_NUMBER),
                row.get(table.CREATED_AT),
                row.get(table.VERSION));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
