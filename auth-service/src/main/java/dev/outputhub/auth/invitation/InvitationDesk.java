package dev.outputhub.auth.invitation;

import dev.outputhub.auth.organization.OrganizationProfile;
import dev.outputhub.auth.role.RoleDirectory;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Invites, and sends what was decided; where no mail can be sent, gives back the link instead. */
@Service
public class InvitationDesk {

    /** @param link for whoever starts the installation, who cannot be asked for an address */
    public record Told(UUID invitation, String link, boolean mailed) {

        @Override
        public String toString() {
            return "Told[" + invitation + "]";
        }
    }

    private final Inviting inviting;
    private final InvitationMail mail;
    private final InvitationProperties properties;
    private final OrganizationProfile organization;
    private final RoleDirectory roles;

    InvitationDesk(
            Inviting inviting,
            InvitationMail mail,
            InvitationProperties properties,
            OrganizationProfile organization,
            RoleDirectory roles) {
        this.inviting = inviting;
        this.mail = mail;
        this.properties = properties;
        this.organization = organization;
        this.roles = roles;
    }

    /** Of the owner of an organisation that has no members yet. */
    public Told inviteFirst(String email, String role) {
        return told(inviting.invite(email, new NewInvitation.Wish(role, List.of())));
    }

    /** Empty for one that is open, was accepted or withdrawn, or is gone with its organisation. */
    public Optional<Told> renewExpired(UUID id) {
        return inviting.find(id)
                .filter(invitation -> invitation.state() == InvitationState.EXPIRED)
                .map(_ -> told(inviting.resend(id)));
    }

    private Told told(Inviting.Sent sent) {
        boolean mailed = send(sent, true).link() == null;
        return new Told(sent.invitation().id(), properties.link(sent.token()), mailed);
    }

    MadeInvitation invite(NewInvitation wanted) {
        return send(inviting.invite(wanted.email(), wanted.wish()), true);
    }

    MadeInvitation resend(UUID id) {
        return send(inviting.resend(id), true);
    }

    /** What keeps one address from being invited keeps no other. */
    InvitationBatch invite(NewInvitations wanted) {
        inviting.mayGive(wanted.wish());
        var items = new ArrayList<InvitationBatch.Item>();
        boolean reachable = true;
        for (var email : new LinkedHashSet<>(wanted.emails())) {
            try {
                var made = send(inviting.invite(email, wanted.wish()), reachable);
                reachable = made.link() == null;
                items.add(InvitationBatch.Item.invited(made));
            } catch (Problem problem) {
                if (problem.code().kind() == Kind.UNAVAILABLE) {
                    throw problem;
                }
                items.add(InvitationBatch.Item.failed(email, problem));
            }
        }
        return InvitationBatch.of(List.copyOf(items));
    }

    /** @param reachable false once a mail of the same request did not get through: each waits for seconds */
    private MadeInvitation send(Inviting.Sent sent, boolean reachable) {
        var link = properties.link(sent.token());
        var invitation = sent.invitation();
        if (reachable && mail.send(letter(invitation, link))) {
            return new MadeInvitation(inviting.noteMailed(invitation.id()), null);
        }
        return new MadeInvitation(invitation, link);
    }

    private InvitationMail.Letter letter(Invitation invitation, String link) {
        var role = roles.names(invitation.roles()).stream().findFirst().orElse(invitation.role());
        var inviter = Objects.requireNonNullElse(CurrentPrincipal.get().name(), "Somebody");
        return new InvitationMail.Letter(
                invitation.email(), organization.current(), role, inviter, link, invitation.expiresAt());
    }
}
