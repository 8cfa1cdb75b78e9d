package dev.outputhub.auth.logo;

import dev.outputhub.auth.member.Membership;
import dev.outputhub.auth.member.Memberships;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows and changes logos: one's own organisation's, and to look at those of all that one belongs to. */
@Service
public class OrganizationLogo {

    private final Logos logos;
    private final Memberships memberships;
    private final Journal journal;
    private final TransactionTemplate transaction;

    OrganizationLogo(Logos logos, Memberships memberships, Journal journal, PlatformTransactionManager transactions) {
        this.logos = logos;
        this.memberships = memberships;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** By the organisation, of those of somebody's that have one: where a page finds it. Another logo has another address. */
    @Transactional(readOnly = true)
    public Map<UUID, String> addressesFor(UUID person, Collection<Membership> theirs) {
        var digests = logos.digestsOf(person);
        return theirs.stream()
                .filter(membership -> digests.containsKey(membership.organizationId()))
                .collect(Collectors.toMap(
                        Membership::organizationId,
                        membership -> "/api/v1/organization/logo?of=" + membership.slug() + "&v="
                                + digests.get(membership.organizationId())));
    }

    /** @throws Problem 404 for an organisation without one, and for one that the caller does not belong to */
    LogoImage of(String slug) {
        var person = CurrentPrincipal.get().personId();
        return memberships.of(person).stream()
                .filter(membership -> membership.slug().equals(slug))
                .findFirst()
                .flatMap(membership -> CurrentPrincipal.call(
                        Principal.actingFor(membership.organizationId(), person),
                        () -> transaction.execute(_ -> logos.current())))
                .orElseThrow(() -> new Problem(CommonError.NOT_FOUND, "There is no logo."));
    }

    @Transactional
    void put(LogoImage image) {
        var before = logos.currentDigest();
        if (before.filter(image.digest()::equals).isPresent()) {
            return;
        }
        logos.put(image);
        record("organization.logo-changed", before, Optional.of(image.digest()));
    }

    @Transactional
    void remove() {
        var before = logos.currentDigest();
        if (before.isPresent()) {
            logos.remove();
            record("organization.logo-removed", before, Optional.empty());
        }
    }

    private void record(String action, Optional<String> before, Optional<String> after) {
        journal.record(new AuditEntry(
                action,
                "organization",
                CurrentPrincipal.get().organizationId(),
                before.map(digest -> Map.of("logo", digest)).orElse(null),
                after.map(digest -> Map.of("logo", digest)).orElse(null)));
    }
}
