package dev.outputhub.output.output;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.platform.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.platform.database.Tables.TERM_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the terms of an output say about it that others are told: its model, and whether its words are to be kept back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AssignedTerms {

    record Meaning(@Nullable String model, boolean sensitive) {
        static final Meaning NONE = new Meaning(null, false);
    }

    private final DSLContext database;

    AssignedTerms(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Meaning> of(Collection<UUID> outputs) {
        var model = DSL.field(DSL.select(DSL.min(TERM_REFERENCE.NAME))
                        .from(TERM_ASSIGNMENT)
                        .join(TERM_REFERENCE)
                        .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                        .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                        .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(
                                CurrentPrincipal.get().organizationId()))
                        .and(TERM_ASSIGNMENT.RECORD_ID.eq(OUTPUT.ID))
                        .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(ModelTerms.VOCABULARY)))
                .as("term_of_model");
        var sensitive =
                DSL.field(Sensitivity.of(OUTPUT.ORGANIZATION_ID, OUTPUT.ID)).as("sensitive");
        var meanings = new HashMap<UUID, Meaning>();
        database.select(OUTPUT.ID, model, sensitive)
                .from(OUTPUT)
                .where(Outputs.are(outputs))
                .forEach(row -> meanings.put(row.value1(), new Meaning(row.value2(), row.value3())));
        return meanings;
    }
}
