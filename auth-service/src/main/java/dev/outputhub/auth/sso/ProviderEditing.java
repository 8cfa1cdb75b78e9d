package dev.outputhub.auth.sso;

import dev.outputhub.auth.group.GroupMembership;
import dev.outputhub.auth.keycloak.IdentityBrokers;
import dev.outputhub.auth.member.Memberships;
import dev.outputhub.auth.role.BuiltInRole;
import dev.outputhub.auth.role.RoleDirectory;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Sets identity providers up. Keycloak is told last: what it refuses is not stored. */
@Service
class ProviderEditing {

    private static final int MOST = 100;

    private final Providers providers;
    private final MailDomains domains;
    private final Memberships memberships;
    private final RoleDirectory roles;
    private final GroupMembership groups;
    private final OutboundAddresses addresses;
    private final BrokerSettings settings;
    private final IdentityBrokers brokers;
    private final Journal journal;
    private final MergePatch mergePatch;

    ProviderEditing(
            Providers providers,
            MailDomains domains,
            Memberships memberships,
            RoleDirectory roles,
            GroupMembership groups,
            OutboundAddresses addresses,
            BrokerSettings settings,
            IdentityBrokers brokers,
            Journal journal,
            MergePatch mergePatch) {
        this.providers = providers;
        this.domains = domains;
        this.memberships = memberships;
        this.roles = roles;
        this.groups = groups;
        this.addresses = addresses;
        this.settings = settings;
        this.brokers = brokers;
        this.journal = journal;
        this.mergePatch = mergePatch;
    }

    @Transactional(readOnly = true)
    Page<IdentityProvider> list(ListQuery query) {
        return providers.list(query);
    }

    @Transactional(readOnly = true)
    IdentityProvider get(UUID id) {
        return providers.find(id).orElseThrow(() -> absent(id));
    }

    @Transactional
    IdentityProvider make(EditableProvider wanted) {
        if (providers.count() >= MOST) {
            throw new Problem(
                    CommonError.REFUSED, "There are " + MOST + " providers, which is the most. Delete one first.");
        }
        if (wanted.state() != null && wanted.state() != ProviderState.DRAFT) {
            throw untested();
        }
        var checked = checked(wanted, null);
        var id = providers.add(checked);
        domains.leadTo(id, checked.namedDomains());
        var made = get(id);
        brokers.put(settings.of(made, checked.clientSecret(), Map.of()));
        journal.record(new AuditEntry("identity-provider.created", "identity-provider", id, null, told(made)));
        return made;
    }

    @Transactional
    IdentityProvider change(UUID id, ExpectedVersion expected, JsonNode patch) {
        var before = providers.findLocked(id).orElseThrow(() -> absent(id));
        expected.check(before.version());
        var wanted = mergePatch.apply(before.editable(), EditableProvider.class, patch);
        if (wanted.kind() != before.kind()) {
            throw Problem.invalid("kind", "stays as it was made");
        }
        if (wanted.equals(before.editable())) {
            return before;
        }
        var checked = checked(wanted, before);
        providers.change(id, checked, state(before, checked));
        domains.leadTo(id, checked.namedDomains());
        var after = get(id);
        brokers.put(settings.of(after, checked.clientSecret(), Map.of()));
        journal.record(new AuditEntry("identity-provider.changed", "identity-provider", id, told(before), told(after)));
        return after;
    }

    @Transactional
    void delete(UUID id, ExpectedVersion expected) {
        var provider = providers.findLocked(id).orElseThrow(() -> absent(id));
        expected.check(provider.version());
        if (provider.enforced()) {
            checkOwner();
        }
        domains.leadTo(id, List.of());
        providers.remove(id);
        brokers.remove(Alias.of(id));
        journal.record(new AuditEntry("identity-provider.deleted", "identity-provider", id, told(provider), null));
    }

    static void checkOwner() {
        if (!CurrentPrincipal.get().roles().contains(BuiltInRole.OWNER.id())) {
            throw new Problem(
                    SsoError.ENFORCED_BY_OWNERS_ALONE, "Only an owner says whether single sign-on is enforced.");
        }
    }

    private EditableProvider checked(EditableProvider wanted, @Nullable IdentityProvider before) {
        var id = before == null ? null : before.id();
        if (providers.isNameTaken(wanted.name(), id)) {
            throw Problem.refused(
                    SsoError.PROVIDER_NAME_TAKEN, "name", "There is a provider called " + wanted.name() + " already.");
        }
        checkConnection(wanted, before);
        checkDomains(wanted.namedDomains(), id);
        checkEnforcement(wanted, before);
        var same = before != null && before.mapping().equals(wanted.givenMapping());
        return same ? wanted : wanted.withMapping(given(wanted.givenMapping()));
    }

    private void checkConnection(EditableProvider wanted, @Nullable IdentityProvider before) {
        if (wanted.kind() == ProviderKind.OIDC) {
            require(wanted.discoveryUrl(), "discoveryUrl");
            require(wanted.clientId(), "clientId");
            if (before == null) {
                require(wanted.clientSecret(), "clientSecret");
            }
        } else if (isMissing(wanted.metadata())) {
            require(wanted.metadataUrl(), "metadataUrl");
        }
        checkAddress(wanted.connection().discoveryUrl(), "discoveryUrl");
        checkAddress(wanted.connection().metadataUrl(), "metadataUrl");
    }

    private void checkAddress(@Nullable String address, String field) {
        if (address != null) {
            try {
                addresses.check(field, new URI(address));
            } catch (URISyntaxException malformed) {
                throw Problem.invalid(field, "is no address");
            }
        }
    }

    private void checkDomains(List<String> named, @Nullable UUID provider) {
        var known = domains.named(named);
        for (var name : named) {
            var domain = known.stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.refused(
                            SsoError.UNKNOWN_DOMAIN, "domains", name + " is not among the organisation's domains."));
            if (!domain.verified()) {
                throw Problem.refused(
                        SsoError.DOMAIN_NOT_VERIFIED, "domains", name + " has to be verified before it counts.");
            }
            if (domain.providerId() != null && !domain.providerId().equals(provider)) {
                throw Problem.refused(
                        SsoError.DOMAIN_AT_ANOTHER_PROVIDER, "domains", name + " leads to another provider.");
            }
        }
    }

    private void checkEnforcement(EditableProvider wanted, @Nullable IdentityProvider before) {
        boolean was = before != null && before.enforced();
        if (wanted.isEnforced() != was || (before != null && was && !isHarmless(before, wanted))) {
            checkOwner();
        }
        if (wanted.isEnforced() && (wanted.breakGlass() == null || !memberships.includeOwner(wanted.breakGlass()))) {
            throw Problem.refused(
                    SsoError.BREAK_GLASS_MISSING,
                    "breakGlass",
                    "Name an owner who may go on to sign in by password, for the day when the provider is away.");
        }
    }

    /** What changes nothing of who has to sign in by it. */
    private static boolean isHarmless(IdentityProvider before, EditableProvider wanted) {
        return before.connection().equals(wanted.connection())
                && before.state() == wanted.state()
                && before.domains().equals(wanted.namedDomains())
                && Objects.equals(before.breakGlass(), wanted.breakGlass());
    }

    /** With groups by their ids. Whoever maps to a role or group must hold what it gives. */
    private Mapping given(Mapping mapping) {
        for (var role : mapping.roles()) {
            if (BuiltInRole.OWNER.id().equals(role)) {
                throw Problem.refused(SsoError.OWNER_ROLE_BY_NO_MAPPING, "mapping", "No mapping makes people owners.");
            }
            roles.toGive(role, "mapping");
        }
        var rules = mapping.given().stream()
                .map(rule -> rule.group() == null
                        ? rule
                        : new Mapping.Rule(
                                rule.value(),
                                rule.role(),
                                groups.toGive(List.of(rule.group()), "mapping")
                                        .iterator()
                                        .next()
                                        .toString()))
                .toList();
        return new Mapping(mapping.claim(), mapping.roleOfOthers(), rules);
    }

    private static ProviderState state(IdentityProvider before, EditableProvider wanted) {
        boolean another = !before.connection().equals(wanted.connection()) || wanted.clientSecret() != null;
        if (another) {
            return ProviderState.DRAFT;
        }
        var to = wanted.state() == null ? before.state() : wanted.state();
        if (to != ProviderState.DRAFT && before.state() == ProviderState.DRAFT) {
            throw untested();
        }
        return to;
    }

    private static void require(@Nullable String value, String field) {
        if (isMissing(value)) {
            throw Problem.invalid(field, "must be given");
        }
    }

    private static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** What the audit trail may know. */
    private static Map<String, Object> told(IdentityProvider provider) {
        return Map.of(
                "name", provider.name(),
                "kind", provider.kind(),
                "state", provider.state(),
                "domains", provider.domains(),
                "enforced", provider.enforced(),
                "mapping", provider.mapping());
    }

    private static Problem untested() {
        return Problem.refused(
                SsoError.PROVIDER_NOT_TESTED,
                "state",
                "Test the provider first: nobody signs in by one that is a draft.");
    }

    private static Problem absent(UUID id) {
        return Problem.notFound("identity provider", id);
    }
}
