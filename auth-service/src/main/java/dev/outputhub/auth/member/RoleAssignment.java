package dev.outputhub.auth.member;

import dev.outputhub.auth.organization.OrganizationProfile;
import dev.outputhub.auth.role.BuiltInRole;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a member another role. */
@Service
class RoleAssignment {

    private final OrganizationProfile organization;
    private final Members members;
    private final Journal journal;

    RoleAssignment(OrganizationProfile organization, Members members, Journal journal) {
        this.organization = organization;
        this.members = members;
        this.journal = journal;
    }

    /** Holds the organisation meanwhile: two owners who demote each other at once would leave it without one. */
    @Transactional
    Member assign(UUID id, ExpectedVersion expected, String roleId) {
        organization.hold();
        var member = members.find(id).orElseThrow(() -> Problem.notFound("member", id));
        expected.check(member.version());
        var role = BuiltInRole.named(roleId)
                .orElseThrow(
                        () -> Problem.refused(MemberError.UNKNOWN_ROLE, "role", "There is no role " + roleId + "."));
        if (role.id().equals(member.role())) {
            return member;
        }
        checkOwnership(member, role);
        members.remember(Member.of(id, member.email(), member.name(), role.id(), member.enabled(), 0));
        journal.record(
                new AuditEntry("member.role-changed", "member", id, roleOf(member.role()), roleOf(role.id())),
                new Event("organization.events.v1", "MemberRoleChanged", id, changed(member, role)));
        return members.find(id).orElseThrow(() -> Problem.notFound("member", id));
    }

    private void checkOwnership(Member member, BuiltInRole role) {
        boolean concernsOwner =
                role == BuiltInRole.OWNER || BuiltInRole.OWNER.id().equals(member.role());
        if (concernsOwner && !CurrentPrincipal.get().roles().contains(BuiltInRole.OWNER.id())) {
            throw new Problem(MemberError.OWNER_ROLE_RESERVED, "Only an owner gives or takes the role of an owner.");
        }
        if (BuiltInRole.OWNER.id().equals(member.role()) && members.ownersBeside(member.id()) == 0) {
            throw Problem.refused(
                    MemberError.LAST_OWNER, "role", "The last owner stays one. Make somebody else an owner first.");
        }
    }

    private static Map<String, Object> roleOf(@Nullable String role) {
        return role == null ? Map.of() : Map.of("role", role);
    }

    private static MemberRoleChanged changed(Member member, BuiltInRole role) {
        return new MemberRoleChanged(member.id(), member.role(), role.id());
    }
}
