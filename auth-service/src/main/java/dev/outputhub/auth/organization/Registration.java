package dev.outputhub.auth.organization;

import dev.outputhub.auth.keycloak.KeycloakAdmin;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.deletion.DeletedOrganizations;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers an organisation when it is seen first, and tells the other services, which prepare what it starts with. Any number
 * of instances and requests may see it at once: one of them registers it.
 */
@Service
public class Registration {

    static final String TOPIC = "organization.events.v1";

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private final Organizations organizations;
    private final KeycloakAdmin keycloak;
    private final Journal journal;
    private final DeletedOrganizations deleted;
    private final TransactionTemplate transaction;
    private final Set<UUID> registered = ConcurrentHashMap.newKeySet();

    Registration(
            Organizations organizations,
            KeycloakAdmin keycloak,
            Journal journal,
            DeletedOrganizations deleted,
            PlatformTransactionManager transactions) {
        this.organizations = organizations;
        this.keycloak = keycloak;
        this.journal = journal;
        this.deleted = deleted;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The one the principal acts in, unless it is known.
     *
     * @return false for one that was deleted, which the identity provider may go on to name
     */
    public boolean registerOrganizationOf(Principal principal) {
        var id = principal.organizationId();
        if (registered.contains(id)) {
            return true;
        }
        if (deleted.contains(id)) {
            return false;
        }
        boolean known = Boolean.TRUE.equals(
                transaction.execute(_ -> organizations.current().isPresent()));
        if (known) {
            registered.add(id);
            return true;
        }
        var slug = principal.organizationSlug();
        register(slug, keycloak.organization(id).map(found -> found.name()).orElse(slug));
        return true;
    }

    private void register(String slug, String name) {
        boolean known = Boolean.TRUE.equals(transaction.execute(_ -> {
            organizations.add(slug, name).ifPresent(this::announce);
            return organizations.current().isPresent();
        }));
        if (!known) {
            throw new Problem(CommonError.CONFLICT, "Another organisation is called " + slug + " here.");
        }
        registered.add(CurrentPrincipal.get().organizationId());
    }

    /** The current one, founded here: within the caller's transaction. Empty when the slug is another's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Organization> found(String slug, String name) {
        var founded = organizations.add(slug, name);
        founded.ifPresent(this::announce);
        return founded;
    }

    private void announce(Organization organization) {
        var state = OrganizationState.of(organization);
        journal.record(
                new AuditEntry("organization.registered", "organization", organization.id(), null, state),
                new Event(TOPIC, "OrganizationRegistered", organization.id(), state));
        LOG.info("Organisation {} registered", organization.slug());
    }
}
