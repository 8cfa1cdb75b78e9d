package dev.outputhub.output.favourite;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_FAVOURITE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outputs a person keeps at hand. Nobody else sees them, so they are no change of the output. */
@Component
@Transactional
public class Favourites {

    private final DSLContext database;
    private final Clock clock;

    Favourites(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(UUID outputId) {
        if (add(List.of(outputId)).isEmpty() && !isThere(outputId)) {
            throw Problem.notFound("output", outputId);
        }
    }

    void remove(UUID outputId) {
        if (remove(List.of(outputId)).isEmpty() && !isThere(outputId)) {
            throw Problem.notFound("output", outputId);
        }
    }

    /** @return those that were none before */
    public Set<UUID> add(Collection<UUID> outputIds) {
        var principal = CurrentPrincipal.get();
        return database.insertInto(
                        OUTPUT_FAVOURITE,
                        OUTPUT_FAVOURITE.ORGANIZATION_ID,
                        OUTPUT_FAVOURITE.PERSON_ID,
                        OUTPUT_FAVOURITE.OUTPUT_ID,
                        OUTPUT_FAVOURITE.CREATED_AT)
                .select(DSL.select(
                                OUTPUT.ORGANIZATION_ID,
                                DSL.val(principal.personId()),
                                OUTPUT.ID,
                                DSL.val(clock.instant()))
                        .from(OUTPUT)
                        .where(OUTPUT.ORGANIZATION_ID.eq(principal.organizationId()))
                        .and(OUTPUT.ID.in(outputIds)))
                .onConflictDoNothing()
                .returning(OUTPUT_FAVOURITE.OUTPUT_ID)
                .fetchSet(OUTPUT_FAVOURITE.OUTPUT_ID);
    }

    /** @return those that were some before */
    public Set<UUID> remove(Collection<UUID> outputIds) {
        var principal = CurrentPrincipal.get();
        return database.deleteFrom(OUTPUT_FAVOURITE)
                .where(OUTPUT_FAVOURITE.ORGANIZATION_ID.eq(principal.organizationId()))
                .and(OUTPUT_FAVOURITE.PERSON_ID.eq(principal.personId()))
                .and(OUTPUT_FAVOURITE.OUTPUT_ID.in(outputIds))
                .returning(OUTPUT_FAVOURITE.OUTPUT_ID)
                .fetchSet(OUTPUT_FAVOURITE.OUTPUT_ID);
    }

    private boolean isThere(UUID outputId) {
        return database.fetchExists(DSL.selectOne()
                .from(OUTPUT)
                .where(OUTPUT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(OUTPUT.ID.eq(outputId)));
    }
}
