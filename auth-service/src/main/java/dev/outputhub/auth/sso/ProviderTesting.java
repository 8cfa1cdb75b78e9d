package dev.outputhub.auth.sso;

import dev.outputhub.auth.keycloak.IdentityBrokers;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a provider what it says of itself, and tells Keycloak that where it is right. */
@Service
class ProviderTesting {

    private final Providers providers;
    private final OidcCheck oidc;
    private final SamlCheck saml;
    private final BrokerSettings settings;
    private final IdentityBrokers brokers;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ProviderTesting(
            Providers providers,
            OidcCheck oidc,
            SamlCheck saml,
            BrokerSettings settings,
            IdentityBrokers brokers,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.providers = providers;
        this.oidc = oidc;
        this.saml = saml;
        this.settings = settings;
        this.brokers = brokers;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The provider is asked outside of a transaction. One that works goes on to work, whatever is found. */
    TestResult test(UUID id) {
        var provider = Objects.requireNonNull(transaction.execute(_ -> find(id)));
        var found = provider.kind() == ProviderKind.OIDC ? oidc.of(provider) : saml.of(provider);
        boolean ok = found.findings().stream().allMatch(TestResult.Finding::ok);
        var state = Objects.requireNonNull(
                transaction.execute(_ -> ok ? settle(provider, found.config()) : find(id).state()));
        return new TestResult(ok, state, found.findings());
    }

    private ProviderState settle(IdentityProvider asked, Map<String, String> config) {
        var provider =
                providers.findLocked(asked.id()).orElseThrow(() -> Problem.notFound("identity provider", asked.id()));
        if (!provider.connection().equals(asked.connection())) {
            new ExpectedVersion(asked.version()).check(provider.version());
        }
        var state = provider.state() == ProviderState.ACTIVE ? ProviderState.ACTIVE : ProviderState.TESTED;
        providers.tested(provider.id(), state);
        brokers.put(settings.of(find(provider.id()), null, config));
        journal.record(new AuditEntry(
                "identity-provider.tested", "identity-provider", provider.id(), null, Map.of("name", provider.name())));
        return state;
    }

    private IdentityProvider find(UUID id) {
        return providers.find(id).orElseThrow(() -> Problem.notFound("identity provider", id));
    }
}
