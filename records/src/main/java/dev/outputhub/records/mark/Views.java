package dev.outputhub.records.mark;

import static dev.outputhub.records.database.Tables.RECORD_MARK;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a person last looked at a record. Collected in memory and written every few seconds: reading stays reading, and the few views
 * that a crash loses are missed by nobody.
 */
public class Views {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    /** Beyond this a burst is forgotten instead of filling the memory. */
    private static final int MOST_WAITING = 100_000;

    private static final int ROWS_PER_STATEMENT = 500;

    private record View(UUID organizationId, UUID personId, UUID recordId) {}

    /** The order in which rows are written, so that two instances wait for each other instead of for ever. */
    private static final Comparator<Map.Entry<View, Instant>> ORDER = Comparator.comparing(
                    (Map.Entry<View, Instant> view) -> view.getKey().personId())
            .thenComparing(view -> view.getKey().recordId());

    private final Map<View, Instant> waiting = new ConcurrentHashMap<>();
    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Views(DSLContext database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void record(UUID recordId) {
        var principal = CurrentPrincipal.get();
        if (waiting.size() < MOST_WAITING) {
            waiting.put(new View(principal.organizationId(), principal.personId(), recordId), clock.instant());
        }
    }

    @Scheduled(fixedDelayString = "PT2S")
    @PreDestroy
    void write() {
        var byOrganization = new LinkedHashMap<UUID, List<Map.Entry<View, Instant>>>();
        for (var view : List.copyOf(waiting.entrySet())) {
            waiting.remove(view.getKey(), view.getValue());
            byOrganization
                    .computeIfAbsent(view.getKey().organizationId(), _ -> new ArrayList<>())
                    .add(view);
        }
        byOrganization.forEach(this::write);
    }

    private void write(UUID organization, List<Map.Entry<View, Instant>> views) {
        views.sort(ORDER);
        try {
            for (int from = 0; from < views.size(); from += ROWS_PER_STATEMENT) {
                var part = views.subList(from, Math.min(views.size(), from + ROWS_PER_STATEMENT));
                CurrentPrincipal.run(
                        Principal.actingFor(
                                organization, part.getFirst().getKey().personId()),
                        () -> transaction.executeWithoutResult(_ -> upsert(part)));
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("{} views were not written: {}", views.size(), away.toString());
        }
    }

    private void upsert(List<Map.Entry<View, Instant>> views) {
        var insert = database.insertInto(
                RECORD_MARK,
                RECORD_MARK.ORGANIZATION_ID,
                RECORD_MARK.PERSON_ID,
                RECORD_MARK.RECORD_ID,
                RECORD_MARK.LAST_VIEWED_AT);
        for (var view : views) {
            var who = view.getKey();
            insert = insert.values(who.organizationId(), who.personId(), who.recordId(), view.getValue());
        }
        insert.onConflict(RECORD_MARK.ORGANIZATION_ID, RECORD_MARK.PERSON_ID, RECORD_MARK.RECORD_ID)
                .doUpdate()
                .set(RECORD_MARK.LAST_VIEWED_AT, DSL.excluded(RECORD_MARK.LAST_VIEWED_AT))
                .execute();
    }
}
