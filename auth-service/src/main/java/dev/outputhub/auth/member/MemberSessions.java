package dev.outputhub.auth.member;

import dev.outputhub.auth.session.SessionsOfMembers;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.problems.Problem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs a member out everywhere, as after a device was lost. */
@Service
class MemberSessions {

    private final Members members;
    private final SessionsOfMembers sessions;
    private final Journal journal;

    MemberSessions(Members members, SessionsOfMembers sessions, Journal journal) {
        this.members = members;
        this.sessions = sessions;
        this.journal = journal;
    }

    @Transactional
    void end(UUID id) {
        var member = members.find(id).orElseThrow(() -> Problem.notFound("member", id));
        Ownership.checkMayGive(member.role());
        int ended = sessions.endAll(id);
        journal.record(new AuditEntry(
                "member.sessions-ended", "member", id, Map.of("sessions", ended), Map.of("sessions", 0)));
    }
}
