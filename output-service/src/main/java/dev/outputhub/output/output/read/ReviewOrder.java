package dev.outputhub.output.output.read;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;

import dev.outputhub.platform.problems.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** In which order outputs are reviewed. Each is total, so that nothing comes twice or is passed over. */
public enum ReviewOrder {
    NEWEST(null),
    OLDEST(null),
    ACTIONABILITY("actionability-levels"),
    STAGE("approval-levels"),
    /** Soonest first. */
    DUE(null);

    /** Beyond every position of a term and every day: what has none comes last. */
    private static final int LAST = Integer.MAX_VALUE;

    private final @Nullable String vocabulary;

    ReviewOrder(@Nullable String vocabulary) {
        this.vocabulary = vocabulary;
    }

    public static ReviewOrder named(String name) {
        return Arrays.stream(values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("order", "is newest, oldest, actionability, stage or due"));
    }

    List<SortField<?>> sorting() {
        return this == NEWEST
                ? List.of(OUTPUT.CREATED_AT.desc(), OUTPUT.ID.desc())
                : this == OLDEST
                        ? List.of(OUTPUT.CREATED_AT.asc(), OUTPUT.ID.asc())
                        : List.of(rank().asc(), OUTPUT.CREATED_AT.asc(), OUTPUT.ID.asc());
    }

    /** Whatever comes after this output. */
    Condition after(DSLContext database, UUID organization, UUID output) {
        var place = database.select(rank(), OUTPUT.CREATED_AT)
                .from(OUTPUT)
                .where(OUTPUT.ORGANIZATION_ID.eq(organization))
                .and(OUTPUT.ID.eq(output))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("output", output));
        return this == NEWEST
                ? DSL.row(OUTPUT.CREATED_AT, OUTPUT.ID).lt(place.value2(), output)
                : DSL.row(rank(), OUTPUT.CREATED_AT, OUTPUT.ID).gt(place.value1(), place.value2(), output);
    }

    private Field<Integer> rank() {
        if (this == DUE) {
            var days = DSL.field("({0} - date '1970-01-01')", Integer.class, OUTPUT.DUE_ON);
            return DSL.coalesce(days, DSL.inline(LAST));
        }
        if (vocabulary == null) {
            return DSL.val(0);
        }
        var position = DSL.select(DSL.min(TERM_REFERENCE.POSITION))
                .from(TERM_ASSIGNMENT)
                .join(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(OUTPUT.ID))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(DSL.inline(vocabulary)));
        return DSL.coalesce(DSL.field(position), DSL.inline(LAST));
    }
}
