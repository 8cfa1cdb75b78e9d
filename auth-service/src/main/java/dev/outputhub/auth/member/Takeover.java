package dev.outputhub.auth.member;

import dev.outputhub.auth.keycloak.KeycloakAdmin;
import dev.outputhub.auth.keycloak.KeycloakPerson;
import dev.outputhub.auth.keycloak.KeycloakRole;
import dev.outputhub.auth.role.BuiltInRole;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over, once for each organisation, who belongs to it at the identity provider and with which role. Afterwards it is decided
 * here: whoever is added or removed there alone is neither added nor removed here.
 */
@Service
public class Takeover {

    private final KeycloakAdmin keycloak;
    private final Members members;
    private final Takeovers takeovers;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Set<UUID> done = ConcurrentHashMap.newKeySet();

    Takeover(
            KeycloakAdmin keycloak,
            Members members,
            Takeovers takeovers,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.keycloak = keycloak;
        this.members = members;
        this.takeovers = takeovers;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Of the current organisation, unless it was done. Asks for everybody before the transaction, which waits for nobody then. */
    public void perform() {
        var organizationId = CurrentPrincipal.get().organizationId();
        if (done.contains(organizationId)) {
            return;
        }
        if (!Boolean.TRUE.equals(transaction.execute(_ -> takeovers.isDone()))) {
            var people = keycloak.members(organizationId).stream()
                    .map(person -> memberOf(person, keycloak.rolesOf(person.id())))
                    .toList();
            transaction.executeWithoutResult(_ -> keep(organizationId, people));
        }
        done.add(organizationId);
    }

    private void keep(UUID organizationId, List<Member> people) {
        if (!takeovers.begin()) {
            return;
        }
        members.forgetAllBut(people.stream().map(Member::id).toList());
        people.forEach(members::remember);
        journal.record(new AuditEntry(
                "members.taken-over", "organization", organizationId, null, Map.of("members", people.size())));
    }

    private static Member memberOf(KeycloakPerson person, List<KeycloakRole> roles) {
        var role = BuiltInRole.mightiest(roles.stream().map(KeycloakRole::name).toList())
                .map(BuiltInRole::id)
                .orElse(null);
        return Member.of(person.id(), person.address(), person.fullName(), role, person.enabled(), 0);
    }
}
