package dev.outputhub.auth.member;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a member another role and tells of it. Whether it may be given was asked before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoleAssignment {

    private final Members members;
    private final Journal journal;

    RoleAssignment(Members members, Journal journal) {
        this.members = members;
        this.journal = journal;
    }

    void give(Member member, String role) {
        members.remember(member.withRole(role));
        journal.record(
                new AuditEntry("member.role-changed", "member", member.id(), roleOf(member.role()), roleOf(role)),
                new Event(
                        "organization.events.v1",
                        "MemberRoleChanged",
                        member.id(),
                        new MemberRoleChanged(member.id(), member.role(), role)));
    }

    private static Map<String, String> roleOf(@Nullable String role) {
        return role == null ? Map.of() : Map.of("role", role);
    }
}
