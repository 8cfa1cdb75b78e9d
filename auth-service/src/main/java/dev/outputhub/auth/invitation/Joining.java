package dev.outputhub.auth.invitation;

import dev.outputhub.auth.group.GroupMembership;
import dev.outputhub.auth.group.GroupName;
import dev.outputhub.auth.keycloak.KeycloakAdmin;
import dev.outputhub.auth.keycloak.KeycloakPerson;
import dev.outputhub.auth.member.Memberships;
import dev.outputhub.auth.organization.OrganizationError;
import dev.outputhub.auth.organization.OrganizationProfile;
import dev.outputhub.auth.person.OwnOrganization;
import dev.outputhub.auth.role.KeyRole;
import dev.outputhub.auth.role.RoleDirectory;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets whoever was invited join. The token says to which organisation, and the identity provider whether the address is theirs: a link
 * that was handed on opens nothing for others.
 */
@Service
class Joining {

    private final Invitations invitations;
    private final Memberships memberships;
    private final OrganizationProfile organization;
    private final RoleDirectory roles;
    private final GroupMembership groups;
    private final KeycloakAdmin keycloak;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Joining(
            Invitations invitations,
            Memberships memberships,
            OrganizationProfile organization,
            RoleDirectory roles,
            GroupMembership groups,
            KeycloakAdmin keycloak,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.organization = organization;
        this.roles = roles;
        this.groups = groups;
        this.keycloak = keycloak;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Of any state: whoever comes too late is told so. */
    Offer offer(InvitationToken token) {
        var place = placeOf(token);
        return in(place, () -> {
            var invitation = invitations.find(place.id()).orElseThrow(Joining::absent);
            var home = organization.current();
            return new Offer(
                    new Offer.Home(home.slug(), home.name()),
                    roles.names(invitation.roles()),
                    invitation.createdByName(),
                    invitation.email(),
                    invitation.state(),
                    invitation.expiresAt());
        });
    }

    OwnOrganization accept(InvitationToken token) {
        var caller = CurrentPrincipal.get();
        if (KeyRole.isOfCaller()) {
            throw new Problem(
                    InvitationError.JOINED_BY_PEOPLE_ALONE, "A key accepts no invitation. Sign in as a person.");
        }
        var place = placeOf(token);
        var person = keycloak.person(caller.personId()).orElseThrow(Joining::absent);
        return in(place, () -> join(place, person));
    }

    private OwnOrganization join(Invitations.Place place, KeycloakPerson person) {
        var invitation = invitations.findLocked(place.id()).orElseThrow(Joining::absent);
        checkOpen(invitation);
        var home = organization.current();
        if (home.isClosed()) {
            throw new Problem(
                    OrganizationError.ORGANIZATION_CLOSED, home.name() + " is closed, and nobody joins any more.");
        }
        if (memberships.include(person.id())) {
            throw new Problem(InvitationError.ALREADY_MEMBER, "You belong to " + home.name() + " already.");
        }
        checkAddress(invitation, person);
        memberships.join(person.id(), person.address(), person.fullName(), invitation.role());
        var joined = groups.join(
                person.id(), invitation.groups().stream().map(UUID::fromString).toList());
        invitations.settle(invitation.id(), InvitationState.ACCEPTED);
        journal.record(new AuditEntry("invitation.accepted", "invitation", invitation.id(), null, null));
        journal.record(new AuditEntry(
                "member.joined",
                "member",
                person.id(),
                null,
                Map.of(
                        "email",
                        person.address(),
                        "role",
                        invitation.role(),
                        "groups",
                        joined.stream().map(GroupName::name).toList())));
        return new OwnOrganization(home.id(), home.slug(), home.name(), roles.names(invitation.roles()), null, null);
    }

    private static void checkOpen(Invitation invitation) {
        switch (invitation.state()) {
            case PENDING -> {}
            case ACCEPTED ->
                throw new Problem(InvitationError.INVITATION_USED, "This invitation was accepted already.");
            case WITHDRAWN ->
                throw new Problem(
                        InvitationError.INVITATION_WITHDRAWN, "This invitation was withdrawn. Ask for another one.");
            case EXPIRED ->
                throw new Problem(
                        InvitationError.INVITATION_EXPIRED,
                        "The time of this invitation is over. Ask for another one.");
        }
    }

    private static void checkAddress(Invitation invitation, KeycloakPerson person) {
        if (!person.address().equalsIgnoreCase(invitation.email())) {
            throw new Problem(
                    InvitationError.OTHER_ADDRESS_INVITED,
                    "Another address was invited than the one you are signed in with. Sign in with that one.");
        }
        if (!person.emailVerified()) {
            throw new Problem(
                    InvitationError.ADDRESS_NOT_VERIFIED,
                    "It is not known yet that this address is yours. Open the link in the mail that you were sent.");
        }
    }

    private Invitations.Place placeOf(InvitationToken token) {
        return Objects.requireNonNull(transaction.execute(_ -> invitations.placeOf(token)), "no answer")
                .orElseThrow(Joining::absent);
    }

    private <T> T in(Invitations.Place place, Supplier<T> work) {
        var caller = CurrentPrincipal.get();
        var there = new Principal(
                place.organizationId(),
                "",
                caller.personId(),
                caller.email(),
                caller.name(),
                Set.of(),
                Set.of(),
                caller.address());
        return CurrentPrincipal.call(there, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private static Problem absent() {
        return new Problem(CommonError.NOT_FOUND, "There is no such invitation.");
    }
}
