package dev.outputhub.auth.apikey;

import dev.outputhub.auth.access.RefusedKeys;
import dev.outputhub.auth.member.MemberRights;
import dev.outputhub.auth.organization.OrganizationProfile;
import dev.outputhub.auth.role.KeyRole;
import dev.outputhub.auth.token.PlatformTokens;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a token for a key: with the key's permissions, as far as its owner still has them. */
@Service
class KeyExchange {

    private final ApiKeys keys;
    private final MemberRights members;
    private final OrganizationProfile organization;
    private final PlatformTokens tokens;
    private final RefusedKeys refusals;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KeyExchange(
            ApiKeys keys,
            MemberRights members,
            OrganizationProfile organization,
            PlatformTokens tokens,
            RefusedKeys refusals,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.members = members;
        this.organization = organization;
        this.tokens = tokens;
        this.refusals = refusals;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param address the caller's
     * @throws Problem 401 for what is no key, or one that was revoked, has expired, or may not be used from there; which of them it
     *     is, is not told to whoever tries keys
     */
    PlatformTokens.Issued exchange(KeyText text, String address) {
        if (!text.isWellFormed()) {
            throw refused();
        }
        var place = found(text);
        // nobody in particular: the key's own id acts until its owner is known
        return CurrentPrincipal.call(
                Principal.actingFor(place.organizationId(), place.id()), () -> issue(place, address));
    }

    private ApiKeys.Place found(KeyText text) {
        return transaction.execute(_ -> keys.placeOf(text)).orElseThrow(KeyExchange::refused);
    }

    private PlatformTokens.Issued issue(ApiKeys.Place place, String address) {
        var key = transaction.execute(_ -> keys.find(place.id())).orElseThrow(KeyExchange::refused);
        var ends = Objects.requireNonNullElse(key.expiresAt(), Instant.MAX);
        if (!ends.isAfter(clock.instant())) {
            throw refused(place, key, address, "expired");
        }
        if (!new AllowedAddresses(key.allowedAddresses()).allow(address)) {
            throw refused(place, key, address, "not allowed from this address");
        }
        var principal = principal(key)
                .orElseThrow(() -> refused(place, key, address, "its owner or the organisation is locked out"));
        transaction.executeWithoutResult(_ -> keys.noteUse(key.id()));
        return tokens.issueToKey(principal, key.id(), ends);
    }

    /** Empty when the person is no member any more, or locked out, and where the organisation is to be deleted. */
    private Optional<Principal> principal(ApiKey key) {
        var home = organization.current();
        if (home.isClosed()) {
            return Optional.empty();
        }
        var person = key.owner().person();
        if (person == null) {
            return Optional.of(new Principal(
                    home.id(),
                    home.slug(),
                    key.id(),
                    null,
                    key.name(),
                    Set.of(KeyRole.ID),
                    Set.copyOf(key.scopes()),
                    null));
        }
        return members.of(person).map(rights -> {
            var scopes = new TreeSet<>(key.scopes());
            scopes.retainAll(rights.scopes());
            return new Principal(
                    home.id(),
                    home.slug(),
                    person,
                    rights.email(),
                    rights.name(),
                    Set.of(KeyRole.ID),
                    scopes,
                    null,
                    rights.groups());
        });
    }

    private Problem refused(ApiKeys.Place place, ApiKey key, String address, String reason) {
        var person = key.owner().person();
        refusals.add(new RefusedKeys.Refusal(
                place.organizationId(), key.id(), person == null ? key.id() : person, address, reason));
        return refused();
    }

    private static Problem refused() {
        return new Problem(
                KeyError.KEY_REFUSED, "This API key is unknown, was revoked, has expired or is not for here.");
    }
}
