package dev.outputhub.auth.member;

import dev.outputhub.auth.group.GroupMembership;
import dev.outputhub.auth.group.GroupName;
import dev.outputhub.auth.organization.OrganizationProfile;
import dev.outputhub.auth.role.KeyRole;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody out of the organisation. What they made stays, with their name beside it. */
@Service
class MemberRemoval {

    private final Ownership ownership;
    private final OrganizationProfile organization;
    private final Members members;
    private final ProvisionedPeople provisioned;
    private final GroupMembership groups;
    private final Journal journal;

    MemberRemoval(
            Ownership ownership,
            OrganizationProfile organization,
            Members members,
            ProvisionedPeople provisioned,
            GroupMembership groups,
            Journal journal) {
        this.ownership = ownership;
        this.organization = organization;
        this.members = members;
        this.provisioned = provisioned;
        this.groups = groups;
        this.journal = journal;
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        ownership.hold();
        var member = members.find(id).orElseThrow(() -> Problem.notFound("member", id));
        expected.check(member.version());
        Ownership.checkMayGive(member.role());
        remove(member, "member.removed");
    }

    /** @param slug of the organisation that whoever asks believes to leave */
    @Transactional
    void leave(String slug) {
        var me = CurrentPrincipal.get();
        if (KeyRole.isOfCaller()) {
            throw new Problem(
                    MemberError.LEFT_BY_PEOPLE_ALONE, "A key leaves nothing. Revoke it, or sign in as a person.");
        }
        if (!organization.current().slug().equals(slug)) {
            throw Problem.refused(
                    MemberError.NOT_THAT_ORGANIZATION, "slug", "is not that of the organisation you are in");
        }
        ownership.hold();
        remove(members.find(me.personId()).orElseThrow(() -> Problem.notFound("member", me.personId())), "member.left");
    }

    private void remove(Member member, String action) {
        ownership.checkAnotherBeside(member, "id");
        members.remove(member.id());
        provisioned.forgetPerson(member.id());
        var left = groups.leaveAll(member.id());
        var was = new HashMap<String, Object>();
        was.put("email", member.email());
        was.put("role", member.role());
        was.put("groups", left.stream().map(GroupName::name).toList());
        journal.record(new AuditEntry(action, "member", member.id(), was, null));
    }
}
