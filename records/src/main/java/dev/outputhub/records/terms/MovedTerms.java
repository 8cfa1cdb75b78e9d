package dev.outputhub.records.terms;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Moves the assignments of a term that was merged to the term that took its place, and back. A record that carries the other term
 * no more when a merge is taken back gets nothing back: somebody decided about it since.
 */
public class MovedTerms {

    /** Events of a merge that is taken back may come late. */
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final DSLContext database;
    private final Clock clock;

    MovedTerms(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Within the caller's transaction, as {@link #back}. */
    void move(UUID from, UUID into) {
        var organization = CurrentPrincipal.get().organizationId();
        database.execute("""
            insert into moved_term
              (organization_id, term_id, record_id, into_id, record_kind, vocabulary_key, carried_both, imports)
            select a.organization_id, a.term_id, a.record_id, ?, a.record_kind, a.vocabulary_key,
                   exists (select 1 from term_assignment b
                           where b.organization_id = a.organization_id and b.record_id = a.record_id and b.term_id = ?),
                   array(select i.import_id from import_term i
                         where i.organization_id = a.organization_id and i.record_id = a.record_id
                           and i.term_id = a.term_id)
            from term_assignment a
            where a.organization_id = ? and a.term_id = ?
            on conflict do nothing
            """, into, into, organization, from);
        moveGiven(organization, from, into);
        move(organization, from, into);
    }

    private void move(UUID organization, UUID from, UUID into) {
        database.execute("""
            update term_assignment a set term_id = ?
            where organization_id = ? and term_id = ?
              and not exists (select 1 from term_assignment b
                              where b.organization_id = a.organization_id and b.record_id = a.record_id and b.term_id = ?)
            """, into, organization, from, into);
        database.execute("delete from term_assignment where organization_id = ? and term_id = ?", organization, from);
    }

    /** What an import gave is the other term since, but for records that carry that one by themselves. */
    private void moveGiven(UUID organization, UUID from, UUID into) {
        database.execute("""
            update import_term i set term_id = ?
            where organization_id = ? and term_id = ?
              and not exists (select 1 from term_assignment a
                              where a.organization_id = i.organization_id and a.record_id = i.record_id and a.term_id = ?)
            """, into, organization, from, into);
        database.execute("delete from import_term where organization_id = ? and term_id = ?", organization, from);
    }

    /** The term is there again. */
    void back(UUID term) {
        var organization = CurrentPrincipal.get().organizationId();
        if (!database.fetchExists(database.selectOne()
                .from("moved_term where organization_id = ? and term_id = ?", organization, term))) {
            return;
        }
        giveBack(organization, term);
        database.execute("delete from moved_term where organization_id = ? and term_id = ?", organization, term);
    }

    private void giveBack(UUID organization, UUID term) {
        database.execute("""
            insert into term_assignment (organization_id, record_id, term_id, record_kind, vocabulary_key)
            select m.organization_id, m.record_id, m.term_id, m.record_kind, m.vocabulary_key
            from moved_term m
            join term_assignment a
              on a.organization_id = m.organization_id and a.record_id = m.record_id and a.term_id = m.into_id
            where m.organization_id = ? and m.term_id = ? and m.carried_both
            on conflict do nothing
            """, organization, term);
        database.execute("""
            update term_assignment a set term_id = m.term_id
            from moved_term m
            where m.organization_id = ? and m.term_id = ? and not m.carried_both
              and a.organization_id = m.organization_id and a.record_id = m.record_id and a.term_id = m.into_id
              and not exists (select 1 from term_assignment b
                              where b.organization_id = a.organization_id and b.record_id = a.record_id
                                and b.term_id = m.term_id)
            """, organization, term);
        giveBackToImports(organization, term);
    }

    private void giveBackToImports(UUID organization, UUID term) {
        database.execute("""
            delete from import_term i
            using moved_term m
            where m.organization_id = ? and m.term_id = ? and not m.carried_both
              and i.organization_id = m.organization_id and i.record_id = m.record_id and i.term_id = m.into_id
              and i.import_id = any (m.imports)
            """, organization, term);
        database.execute("""
            insert into import_term (organization_id, import_id, record_id, term_id)
            select m.organization_id, given.import_id, m.record_id, m.term_id
            from moved_term m
            cross join unnest(m.imports) as given (import_id)
            join term_assignment a
              on a.organization_id = m.organization_id and a.record_id = m.record_id and a.term_id = m.term_id
            where m.organization_id = ? and m.term_id = ?
            on conflict do nothing
            """, organization, term);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    public void forget() {
        database.execute(
                "select forget_moved_terms(?)", clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC));
    }
}
