package dev.outputhub.auth.apikey;

import dev.outputhub.auth.role.KeyRole;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People make keys for themselves; whoever administers the organisation also makes its own, and sees and revokes everybody's. */
@Service
class ApiKeyAccess {

    private static final String ADMINISTRATION = "organization:write";

    /** That one person made. */
    private static final int MOST = 100;

    private final ApiKeys keys;
    private final Journal journal;
    private final Clock clock;

    ApiKeyAccess(ApiKeys keys, Journal journal, Clock clock) {
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<ApiKey> list(ListQuery query) {
        var principal = CurrentPrincipal.get();
        return keys.list(
                query, principal.holds(ADMINISTRATION) ? DSL.noCondition() : ApiKeys.ofPerson(principal.personId()));
    }

    @Transactional(readOnly = true)
    ApiKey get(UUID id) {
        return keys.find(id).filter(ApiKeyAccess::isVisible).orElseThrow(() -> Problem.notFound("API key", id));
    }

    @Transactional
    MadeApiKey make(NewApiKey wanted) {
        var principal = CurrentPrincipal.get();
        if (KeyRole.isOfCaller()) {
            throw new Problem(KeyError.MADE_BY_PEOPLE_ALONE, "A key makes no keys. Sign in as a person.");
        }
        check(wanted, principal);
        if (keys.countMadeByMeLocked() >= MOST) {
            throw new Problem(CommonError.REFUSED, "You made " + MOST + " keys, which is the most. Revoke one first.");
        }
        var text = KeyText.random();
        var key = get(keys.add(wanted, ownerOf(wanted, principal), text));
        journal.record(new AuditEntry("api-key.created", "api-key", key.id(), null, key));
        return new MadeApiKey(key, text.whole());
    }

    @Transactional
    void revoke(UUID id, ExpectedVersion expected) {
        var key = get(id);
        expected.check(key.version());
        keys.remove(id);
        journal.record(new AuditEntry("api-key.revoked", "api-key", id, key, null));
    }

    private void check(NewApiKey wanted, Principal principal) {
        var beyond = wanted.scopes().stream()
                .filter(scope -> !principal.holds(scope) || scope.equals(RequiresScope.INTERNAL))
                .sorted()
                .toList();
        if (!beyond.isEmpty()) {
            throw Problem.refused(
                    CommonError.REFUSED,
                    "scopes",
                    "You do not hold " + String.join(", ", beyond) + " yourself, so no key of yours can.");
        }
        var malformed = new AllowedAddresses(wanted.addresses()).firstMalformed();
        if (malformed != null) {
            throw Problem.invalid(
                    "allowedAddresses",
                    "has '" + malformed + "', which is no address like 203.0.113.7 or 203.0.113.0/24");
        }
        if (isPast(wanted.expiresAt())) {
            throw Problem.invalid("expiresAt", "lies in the past");
        }
    }

    private boolean isPast(@Nullable Instant moment) {
        return moment != null && !moment.isAfter(clock.instant());
    }

    /** Null for the organisation. */
    private static @Nullable UUID ownerOf(NewApiKey wanted, Principal principal) {
        var me = KeyOwner.person(principal.personId());
        var owner = wanted.owner() == null ? me : wanted.owner();
        if (owner.equals(me)) {
            return principal.personId();
        }
        if (owner.equals(KeyOwner.organization(principal.organizationId()))) {
            CurrentPrincipal.require(ADMINISTRATION);
            return null;
        }
        throw Problem.invalid("owner", "is neither you nor your organisation");
    }

    private static boolean isVisible(ApiKey key) {
        var principal = CurrentPrincipal.get();
        return principal.holds(ADMINISTRATION)
                || principal.personId().equals(key.owner().person());
    }
}
