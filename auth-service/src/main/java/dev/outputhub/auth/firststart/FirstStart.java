package dev.outputhub.auth.firststart;

import dev.outputhub.auth.invitation.InvitationDesk;
import dev.outputhub.auth.member.Memberships;
import dev.outputhub.auth.organization.Registration;
import dev.outputhub.auth.role.BuiltInRole;
import dev.outputhub.auth.role.RoleScopes;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.naming.AsciiSlug;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds the first organisation of an installation and invites its owner, once. The link is printed as well as mailed: it opens
 * nothing for anybody but the bearer of the invited address. A later start changes nothing, unless the invitation has expired, without
 * which nobody could come in any more.
 */
@Component
class FirstStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final int LONGEST_SLUG = 60;
    private final FirstStartProperties properties;
    private final Starts starts;
    private final Registration registration;
    private final Memberships memberships;
    private final RoleScopes roles;
    private final InvitationDesk invitations;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    FirstStart(
            FirstStartProperties properties,
            Starts starts,
            Registration registration,
            Memberships memberships,
            RoleScopes roles,
            InvitationDesk invitations,
            PlatformTransactionManager transactions) {
        this.properties = properties;
        this.starts = starts;
        this.registration = registration;
        this.memberships = memberships;
        this.roles = roles;
        this.invitations = invitations;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Before anything is scheduled, so that nothing else registers an organisation first. */
    @Override
    public void start() {
        running = true;
        if (!properties.isWanted()) {
            return;
        }
        try {
            begin().ifPresent(this::tell);
        } catch (RuntimeException failure) {
            LOG.error("The first organisation could not be founded; the next start tries again", failure);
        }
    }

    Optional<InvitationDesk.Told> begin() {
        var id = Identifiers.next();
        return CurrentPrincipal.call(platformIn(id), () -> transaction.execute(_ -> found(id)))
                .or(this::renewed);
    }

    private Optional<InvitationDesk.Told> found(UUID id) {
        if (!starts.begin() || starts.isAnyOrganizationThere()) {
            return Optional.empty();
        }
        var name = properties.organization().strip();
        var slug = AsciiSlug.of(name, LONGEST_SLUG);
        if (registration.found(slug.isEmpty() ? "first" : slug, name).isEmpty()) {
            throw new IllegalStateException("Another organisation is called " + slug);
        }
        memberships.foundEmpty();
        var told = invitations.inviteFirst(properties.ownerEmail().strip(), BuiltInRole.OWNER.id());
        starts.note(new Starts.Begun(id, told.invitation()));
        return Optional.of(told);
    }

    private Optional<InvitationDesk.Told> renewed() {
        return transaction
                .execute(_ -> starts.findLocked())
                .flatMap(begun -> CurrentPrincipal.call(
                        platformIn(begun.organization()), () -> invitations.renewExpired(begun.invitation())));
    }

    private void tell(InvitationDesk.Told told) {
        LOG.info(
                "{} is founded. {} is invited to own it: {} ({})",
                properties.organization(),
                properties.ownerEmail(),
                told.link(),
                told.mailed() ? "mailed too" : "no mail went out");
    }

    private Principal platformIn(UUID organization) {
        var owner = BuiltInRole.OWNER.id();
        return new Principal(
                organization, "", Principal.PLATFORM, null, "Output Hub", Set.of(owner), roles.ofBuiltIn(owner), null);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
