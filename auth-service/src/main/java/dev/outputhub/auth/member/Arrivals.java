package dev.outputhub.auth.member;

import dev.outputhub.auth.role.BuiltInRole;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes members of people whom the organisation's own identity provider signed in. */
@Service
public class Arrivals {

    private final Members members;
    private final RoleAssignment assignment;
    private final Provisioning provisioning;
    private final Journal journal;

    Arrivals(Members members, RoleAssignment assignment, Provisioning provisioning, Journal journal) {
        this.members = members;
        this.assignment = assignment;
        this.provisioning = provisioning;
        this.journal = journal;
    }

    /**
     * Whoever was removed or locked out here stays so: a person decided it, and the provider knows nothing of it. The directory does, and
     * brings back whom it names anew. Owners stay owners.
     *
     * @param first the role of a newcomer
     * @param decided the role that somebody has by what the provider says; null where it says nothing of roles
     * @return whether they are here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean arrive(UUID person, String email, String name, String first, @Nullable String decided) {
        var known = members.find(person);
        if (known.isEmpty()) {
            var role = decided == null ? first : decided;
            return provisioning
                    .welcome(person, email, name, role)
                    .orElseGet(() -> members.findEver(person).isEmpty() && join(person, email, name, role));
        }
        var member = known.get();
        if (!member.enabled()) {
            return false;
        }
        if (decided != null
                && !decided.equals(member.role())
                && !BuiltInRole.OWNER.id().equals(member.role())) {
            assignment.give(member, decided);
        }
        return true;
    }

    private boolean join(UUID person, String email, String name, String role) {
        members.join(Member.of(person, email, name, role, true, 0));
        journal.record(new AuditEntry(
                "member.joined", "member", person, null, Map.of("email", email, "role", role, "by", "single sign-on")));
        return true;
    }
}
