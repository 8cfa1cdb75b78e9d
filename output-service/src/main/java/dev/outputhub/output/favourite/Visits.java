package dev.outputhub.output.favourite;

import static dev.outputhub.output.database.Tables.OUTPUT_VISIT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a person last looked at an output. Collected in memory and written every few seconds: reading stays reading, and the few
 * visits that a crash loses are missed by nobody.
 */
@Component
public class Visits {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    /** Beyond this a burst is forgotten instead of filling the memory. */
    private static final int MOST_WAITING = 100_000;

    private static final int ROWS_PER_STATEMENT = 500;

    private record Visit(UUID organizationId, UUID personId, UUID outputId) {}

    private final Map<Visit, Instant> waiting = new ConcurrentHashMap<>();
    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Visits(DSLContext database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void record(UUID outputId) {
        var principal = CurrentPrincipal.get();
        if (waiting.size() < MOST_WAITING) {
            waiting.put(new Visit(principal.organizationId(), principal.personId(), outputId), clock.instant());
        }
    }

    @Scheduled(fixedDelayString = "PT2S")
    @PreDestroy
    void write() {
        var byOrganization = new LinkedHashMap<UUID, List<Map.Entry<Visit, Instant>>>();
        for (var visit : List.copyOf(waiting.entrySet())) {
            waiting.remove(visit.getKey(), visit.getValue());
            byOrganization
                    .computeIfAbsent(visit.getKey().organizationId(), _ -> new ArrayList<>())
                    .add(visit);
        }
        byOrganization.forEach(this::write);
    }

    private void write(UUID organization, List<Map.Entry<Visit, Instant>> visits) {
        // ordered, so that two instances that write the same rows wait for each other instead of for ever
        visits.sort((a, b) -> {
            int byPerson = a.getKey().personId().compareTo(b.getKey().personId());
            return byPerson != 0
                    ? byPerson
                    : a.getKey().outputId().compareTo(b.getKey().outputId());
        });
        try {
            for (int from = 0; from < visits.size(); from += ROWS_PER_STATEMENT) {
                var part = visits.subList(from, Math.min(visits.size(), from + ROWS_PER_STATEMENT));
                CurrentPrincipal.run(
                        Principal.actingFor(
                                organization, part.getFirst().getKey().personId()),
                        () -> transaction.executeWithoutResult(_ -> upsert(part)));
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("{} visits were not written: {}", visits.size(), away.toString());
        }
    }

    private void upsert(List<Map.Entry<Visit, Instant>> visits) {
        var insert = database.insertInto(
                OUTPUT_VISIT,
                OUTPUT_VISIT.ORGANIZATION_ID,
                OUTPUT_VISIT.PERSON_ID,
                OUTPUT_VISIT.OUTPUT_ID,
                OUTPUT_VISIT.VISITED_AT);
        for (var visit : visits) {
            var who = visit.getKey();
            insert = insert.values(who.organizationId(), who.personId(), who.outputId(), visit.getValue());
        }
        insert.onConflict(OUTPUT_VISIT.ORGANIZATION_ID, OUTPUT_VISIT.PERSON_ID, OUTPUT_VISIT.OUTPUT_ID)
                .doUpdate()
                .set(OUTPUT_VISIT.VISITED_AT, DSL.excluded(OUTPUT_VISIT.VISITED_AT))
                .execute();
    }
}
