package dev.outputhub.auth.logo;

import dev.outputhub.auth.member.Membership;
import dev.outputhub.auth.member.Memberships;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /** Where a page finds the logo of an organisation of somebody's, null where it has none; another logo has another address. */
    @Transactional(readOnly = true)
    public Function<Membership, @Nullable String> addressesFor(UUID person) {
        var digests = logos.digestsOf(person);
        return membership -> {
            var digest = digests.get(membership.organizationId());
            return digest == null ? null : "/api/v1/organization/logo?of=" + membership.slug() + "&v=" + digest;
        };
    }

    /** @throws Problem 404 for an organisation without one, and for one that the caller does not belong to */
    LogoImage of(String slug) {
        var person = CurrentPrincipal.get().personId();
        return memberships.of(person).stream()
                .filter(membership -> membership.slug().equals(slug))
                .findFirst()
                .flatMap(membership -> CurrentPrincipal.call(
                        Principal.actingFor(membership.organizationId(), person),
                        () -> Optional.ofNullable(
                                transaction.execute(_ -> logos.current().orElse(null)))))
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
