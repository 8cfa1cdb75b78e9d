package dev.outputhub.output.accuracy;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the outputs of a prompt's versions by their level of accuracy. */
@Service
class PromptAccuracy {

    private static final String VOCABULARY = "accuracy-levels";

    private final DSLContext database;

    PromptAccuracy(DSLContext database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    VersionAccuracy.Report of(UUID promptId) {
        var organization = CurrentPrincipal.get().organizationId();
        var outputs = DSL.count();
        var levels = new LinkedHashMap<Integer, List<VersionAccuracy.Level>>();
        database.select(OUTPUT.PROMPT_VERSION, TERM_REFERENCE.SLUG, TERM_REFERENCE.NAME, outputs)
                .from(OUTPUT)
                .join(TERM_ASSIGNMENT)
                .on(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(OUTPUT.ID))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(VOCABULARY))
                .join(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .where(OUTPUT.ORGANIZATION_ID.eq(organization))
                .and(OUTPUT.PROMPT_ID.eq(promptId))
                .and(OUTPUT.DELETED_AT.isNull())
                .groupBy(OUTPUT.PROMPT_VERSION, TERM_REFERENCE.SLUG, TERM_REFERENCE.NAME, TERM_REFERENCE.POSITION)
                .orderBy(OUTPUT.PROMPT_VERSION, TERM_REFERENCE.POSITION, TERM_REFERENCE.NAME)
                .forEach(row -> levels.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new VersionAccuracy.Level(row.value2(), row.value3(), row.value4())));
        return new VersionAccuracy.Report(levels.entrySet().stream()
                .map(version -> new VersionAccuracy(version.getKey(), version.getValue()))
                .toList());
    }
}
