package dev.outputhub.auth.sso;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.naming.NamingException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Which domains are an organisation's own. It says so, and DNS or an operator proves it. */
@Service
class DomainClaims {

    private static final int MOST = 100;
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MailDomains domains;
    private final Homes homes;
    private final TextRecords records;
    private final SsoProperties properties;
    private final Journal journal;
    private final TransactionTemplate transaction;

    DomainClaims(
            MailDomains domains,
            Homes homes,
            TextRecords records,
            SsoProperties properties,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.domains = domains;
        this.homes = homes;
        this.records = records;
        this.properties = properties;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Transactional(readOnly = true)
    Page<MailDomain> list(ListQuery query) {
        return domains.list(query);
    }

    @Transactional(readOnly = true)
    MailDomain get(UUID id) {
        return domains.find(id).orElseThrow(() -> Problem.notFound("domain", id));
    }

    @Transactional
    MailDomain claim(String typed) {
        var name = DomainName.read(typed);
        if (domains.count() >= MOST) {
            throw new Problem(
                    CommonError.REFUSED, "There are " + MOST + " domains, which is the most. Remove one first.");
        }
        if (homes.ask(name).filter(Homes.Home::isOfAnother).isPresent()) {
            throw anothers(name);
        }
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var id = domains.add(name, HexFormat.of().formatHex(bytes))
                .orElseThrow(
                        () -> Problem.refused(SsoError.DOMAIN_KNOWN, "name", name + " is among your domains already."));
        journal.record(new AuditEntry("domain.claimed", "domain", id, null, Map.of("name", name)));
        return get(id);
    }

    /** DNS is asked outside of a transaction, which waits for nobody. */
    MailDomain verify(UUID id) {
        var domain = Objects.requireNonNull(transaction.execute(_ -> get(id)));
        if (domain.verified()) {
            return domain;
        }
        var by = proof(domain)
                .orElseThrow(() -> Problem.refused(
                        SsoError.DOMAIN_NOT_VERIFIED,
                        "name",
                        "DNS has no TXT record " + domain.record().name() + " that says "
                                + domain.record().value() + " yet. A new record may take an hour to be seen."));
        return Objects.requireNonNull(transaction.execute(state -> {
            if (!domains.verify(id, by)) {
                state.setRollbackOnly();
                throw anothers(domain.name());
            }
            journal.record(new AuditEntry(
                    "domain.verified", "domain", id, null, Map.of("name", domain.name(), "verifiedBy", by)));
            return get(id);
        }));
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var domain = get(id);
        expected.check(domain.version());
        if (homes.ask(domain.name()).filter(Homes.Home::enforces).isPresent()) {
            ProviderEditing.checkOwner();
        }
        domains.remove(id);
        journal.record(new AuditEntry("domain.removed", "domain", id, Map.of("name", domain.name()), null));
    }

    private Optional<String> proof(MailDomain domain) {
        if (properties.isVerifiedByOperator(CurrentPrincipal.get().organizationSlug(), domain.name())) {
            return Optional.of("operator");
        }
        try {
            return records.of(domain.record().name()).contains(domain.record().value())
                    ? Optional.of("dns")
                    : Optional.empty();
        } catch (NamingException away) {
            throw Problem.refused(
                    SsoError.DOMAIN_NOT_VERIFIED,
                    "name",
                    "The name servers of " + domain.name() + " do not answer. Try again in a moment.");
        }
    }

    private static Problem anothers(String name) {
        return Problem.refused(
                SsoError.DOMAIN_OF_ANOTHER, "name", name + " was verified by another organisation, which has it.");
    }
}
