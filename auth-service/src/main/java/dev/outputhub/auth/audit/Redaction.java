package dev.outputhub.auth.audit;

import dev.outputhub.auth.database.Routines;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what was before and after out of an entry; who did what, when and from where stays, and so does the chain. Which is an
 * entry itself.
 */
@Service
class Redaction {

    private final DSLContext database;
    private final AuditSearch search;
    private final Clock clock;
    private final String service;

    Redaction(
            DSLContext database, AuditSearch search, Clock clock, @Value("${spring.application.name}") String service) {
        this.database = database;
        this.search = search;
        this.clock = clock;
        this.service = service;
    }

    /** Once is enough: an entry that was redacted before answers as it is. */
    @Transactional
    AuditEntryView redact(UUID id, String reason) {
        var principal = CurrentPrincipal.get();
        var outcome = Routines.auditRedact(
                database.configuration(),
                id,
                Identifiers.next(),
                clock.instant(),
                service,
                principal.personId(),
                principal.email(),
                principal.address(),
                reason);
        return switch (outcome) {
            case "redacted" -> search.one(id).orElseThrow(() -> Problem.notFound("audit entry", id));
            case "empty" ->
                throw new Problem(AuditError.ENTRY_HOLDS_NO_TEXT, "The entry says nothing of before and after.");
            case "redaction" ->
                throw new Problem(AuditError.REDACTION_STAYS, "The entry tells of a redaction, and proves it.");
            case "changed" ->
                throw new Problem(
                        AuditError.ENTRY_WAS_CHANGED,
                        "The entry is not as it was written. Look into that first; a redaction would hide it.");
            default -> throw Problem.notFound("audit entry", id);
        };
    }
}
