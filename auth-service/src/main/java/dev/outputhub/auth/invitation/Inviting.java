package dev.outputhub.auth.invitation;

import dev.outputhub.auth.group.GroupMembership;
import dev.outputhub.auth.member.Memberships;
import dev.outputhub.auth.member.Ownership;
import dev.outputhub.auth.role.RoleDirectory;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations as the organisation keeps them; the mail is sent by whoever calls, after the transaction. */
@Service
class Inviting {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(10);

    /** @param token to send or to show, and then to forget */
    record Sent(Invitation invitation, InvitationToken token) {}

    /** What whoever joins will have. */
    record Given(String role, Set<UUID> groups) {}

    private final Invitations invitations;
    private final Memberships memberships;
    private final RoleDirectory roles;
    private final GroupMembership groups;
    private final InvitationProperties properties;
    private final Journal journal;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            Memberships memberships,
            RoleDirectory roles,
            GroupMembership groups,
            InvitationProperties properties,
            Journal journal,
            Clock clock) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.roles = roles;
        this.groups = groups;
        this.properties = properties;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<Invitation> list(ListQuery query) {
        return invitations.list(query);
    }

    @Transactional(readOnly = true)
    Optional<Invitation> find(UUID id) {
        return invitations.find(id);
    }

    @Transactional(readOnly = true)
    Invitation get(UUID id) {
        return invitations.find(id).orElseThrow(() -> Problem.notFound("invitation", id));
    }

    @Transactional
    Sent invite(String typed, NewInvitation.Wish wish) {
        var given = mayGive(wish);
        var address = MailAddress.read(typed);
        countOne();
        if (memberships.includeAddress(address.text())) {
            throw Problem.refused(
                    InvitationError.ALREADY_MEMBER, "email", address.text() + " belongs to the organisation already.");
        }
        if (invitations.isPending(address)) {
            throw Problem.refused(
                    InvitationError.ALREADY_INVITED,
                    "email",
                    address.text() + " is invited already. The invitation can be sent again.");
        }
        var token = InvitationToken.random();
        var invitation =
                get(invitations.add(address, given, token, clock.instant().plus(properties.lasts())));
        invitations.count();
        journal.record(new AuditEntry("invitation.created", "invitation", invitation.id(), null, told(invitation)));
        return new Sent(invitation, token);
    }

    /** @throws Problem 422, 403: before anybody is asked, so that a list of addresses is refused as a whole */
    @Transactional
    Given mayGive(NewInvitation.Wish wish) {
        var into = groups.toGive(wish.groups(), "groups");
        Ownership.checkMayGive(wish.role());
        return new Given(roles.toGive(wish.role(), "roles").id(), into);
    }

    @Transactional
    Sent resend(UUID id) {
        var before = invitations.findLocked(id).orElseThrow(() -> Problem.notFound("invitation", id));
        if (before.state() != InvitationState.PENDING && before.state() != InvitationState.EXPIRED) {
            throw new Problem(
                    InvitationError.INVITATION_SETTLED,
                    "This invitation was " + before.state().id() + ". Make another one.");
        }
        mayGive(new NewInvitation.Wish(before.role(), before.groups()));
        countOne();
        var address = MailAddress.read(before.email());
        if (before.state() == InvitationState.EXPIRED && invitations.isPending(address)) {
            throw new Problem(InvitationError.ALREADY_INVITED, "A later invitation of " + before.email() + " is open.");
        }
        var token = InvitationToken.random();
        invitations.renew(id, token, clock.instant().plus(properties.lasts()));
        invitations.count();
        var after = get(id);
        journal.record(new AuditEntry("invitation.sent-again", "invitation", id, told(before), told(after)));
        return new Sent(after, token);
    }

    @Transactional
    void withdraw(UUID id, ExpectedVersion expected) {
        var invitation = invitations.findLocked(id).orElseThrow(() -> Problem.notFound("invitation", id));
        expected.check(invitation.version());
        if (invitation.state() == InvitationState.ACCEPTED) {
            throw new Problem(
                    InvitationError.INVITATION_SETTLED, "This invitation was accepted. Remove the member instead.");
        }
        if (invitation.state() == InvitationState.WITHDRAWN) {
            return;
        }
        invitations.settle(id, InvitationState.WITHDRAWN);
        journal.record(new AuditEntry("invitation.withdrawn", "invitation", id, told(invitation), null));
    }

    @Transactional
    Invitation noteMailed(UUID id) {
        invitations.noteMailed(id);
        return get(id);
    }

    private void countOne() {
        if (invitations.countLatelyLocked() >= properties.perHour()) {
            throw new Problem(
                    InvitationError.TOO_MANY_INVITATIONS,
                    CurrentPrincipal.get().organizationSlug() + " sends at most " + properties.perHour()
                            + " invitations an hour.",
                    List.of(),
                    RETRY_AFTER);
        }
    }

    private static Map<String, Object> told(Invitation invitation) {
        return Map.of(
                "email",
                invitation.email(),
                "role",
                invitation.role(),
                "groups",
                invitation.groups(),
                "expiresAt",
                invitation.expiresAt().toString());
    }
}
