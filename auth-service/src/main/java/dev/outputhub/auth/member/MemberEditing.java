package dev.outputhub.auth.member;

import dev.outputhub.auth.role.RoleDirectory;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a member another role, locks somebody out and lets them in again. */
@Service
class MemberEditing {

    private final Ownership ownership;
    private final RoleDirectory roles;
    private final Members members;
    private final MemberDirectory directory;
    private final RoleAssignment assignment;
    private final Journal journal;

    MemberEditing(
            Ownership ownership,
            RoleDirectory roles,
            Members members,
            MemberDirectory directory,
            RoleAssignment assignment,
            Journal journal) {
        this.ownership = ownership;
        this.roles = roles;
        this.members = members;
        this.directory = directory;
        this.assignment = assignment;
        this.journal = journal;
    }

    @Transactional
    Member change(UUID id, ExpectedVersion expected, MemberChange change) {
        ownership.hold();
        var member = members.find(id).orElseThrow(() -> Problem.notFound("member", id));
        expected.check(member.version());
        assign(member, change.role());
        enable(member, change.enabled());
        return directory.get(id);
    }

    private void assign(Member member, @Nullable String roleId) {
        if (roleId == null) {
            return;
        }
        Ownership.checkMayGive(roleId);
        var role = roles.toGive(roleId, "role");
        if (role.id().equals(member.role())) {
            return;
        }
        Ownership.checkMayGive(member.role());
        ownership.checkAnotherBeside(member, "role");
        assignment.give(member, role.id());
    }

    private void enable(Member before, @Nullable Boolean enabled) {
        if (enabled == null || enabled == before.enabled()) {
            return;
        }
        if (before.id().equals(CurrentPrincipal.get().personId())) {
            throw Problem.refused(MemberError.YOURSELF, "enabled", "Nobody locks themselves out. You can leave.");
        }
        var member = members.find(before.id()).orElse(before);
        Ownership.checkMayGive(member.role());
        if (!enabled) {
            ownership.checkAnotherBeside(member, "enabled");
        }
        members.remember(member.withEnabled(enabled));
        journal.record(new AuditEntry(
                enabled ? "member.enabled" : "member.disabled",
                "member",
                member.id(),
                Map.of("enabled", member.enabled()),
                Map.of("enabled", enabled)));
    }
}
