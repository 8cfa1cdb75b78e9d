package dev.outputhub.auth.sso;

import dev.outputhub.auth.keycloak.IdentityBrokers;
import dev.outputhub.platform.deletion.Leftover;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The identity providers of an organisation that is deleted leave Keycloak, which has their names, addresses and secrets. */
@Component
class LeftProviders implements Leftover {

    private final Providers providers;
    private final MailDomains domains;
    private final IdentityBrokers brokers;

    LeftProviders(Providers providers, MailDomains domains, IdentityBrokers brokers) {
        this.providers = providers;
        this.domains = domains;
        this.brokers = brokers;
    }

    /** The row goes with the transaction, so that one that Keycloak did not hear of is found again. */
    @Override
    @Transactional
    public boolean remove(UUID organization) {
        var left = providers.ids();
        for (var id : left) {
            domains.leadTo(id, List.of());
            providers.remove(id);
            brokers.remove(Alias.of(id));
        }
        return !left.isEmpty();
    }
}
