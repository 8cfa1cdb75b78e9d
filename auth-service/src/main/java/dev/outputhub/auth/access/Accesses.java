package dev.outputhub.auth.access;

import dev.outputhub.auth.audit.AuditEntry;
import dev.outputhub.auth.audit.AuditLog;
import dev.outputhub.platform.deletion.DeletedOrganizations;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes entries of several organisations into their trails, each once however often it is told. */
@Service
class Accesses {

    record Entry(UUID organization, AuditEntry entry) {}

    private final AuditLog log;
    private final DeletedOrganizations deleted;
    private final TransactionTemplate transaction;

    Accesses(AuditLog log, DeletedOrganizations deleted, PlatformTransactionManager transactions) {
        this.log = log;
        this.deleted = deleted;
        this.transaction = new TransactionTemplate(transactions);
    }

    void write(Collection<Entry> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(
                        Entry::organization, Collectors.mapping(Entry::entry, Collectors.toList())))
                .forEach(this::write);
    }

    private void write(UUID organization, Collection<AuditEntry> entries) {
        CurrentPrincipal.run(
                Principal.actingFor(organization, Principal.PLATFORM),
                () -> transaction.executeWithoutResult(_ -> {
                    if (!deleted.contains(organization)) {
                        entries.forEach(log::appendOnce);
                    }
                }));
    }
}
