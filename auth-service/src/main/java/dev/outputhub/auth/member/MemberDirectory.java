package dev.outputhub.auth.member;

import dev.outputhub.auth.keycloak.KeycloakAdmin;
import dev.outputhub.auth.keycloak.KeycloakPerson;
import dev.outputhub.auth.keycloak.KeycloakRole;
import dev.outputhub.auth.role.BuiltInRole;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads members, out of a copy that is at most a little older than the identity provider's truth. */
@Service
class MemberDirectory {

    /** Keycloak tells roles person by person, so that a refresh is too dear for every request. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final KeycloakAdmin keycloak;
    private final Members members;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Map<UUID, Instant> refreshedAt = new ConcurrentHashMap<>();

    MemberDirectory(KeycloakAdmin keycloak, Members members, Clock clock, PlatformTransactionManager transactions) {
        this.keycloak = keycloak;
        this.members = members;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    Page<Member> list(ListQuery query) {
        refreshIfOld();
        return reading.execute(_ -> members.list(query));
    }

    Page<Assignee> assignees(ListQuery query) {
        refreshIfOld();
        return reading.execute(_ -> members.assignees(query));
    }

    Member get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("member", id));
    }

    Optional<Member> find(UUID id) {
        refreshIfOld();
        return reading.execute(_ -> members.find(id));
    }

    /** Asks for everybody before the transaction, so that no connection waits for an answer from elsewhere. */
    void refresh() {
        var organizationId = CurrentPrincipal.get().organizationId();
        var present = keycloak.members(organizationId).stream()
                .map(person -> memberOf(person, keycloak.rolesOf(person.id())))
                .toList();
        writing.executeWithoutResult(_ -> {
            members.forgetAllBut(present.stream().map(Member::id).toList());
            present.forEach(members::remember);
        });
        refreshedAt.put(organizationId, clock.instant());
    }

    private void refreshIfOld() {
        var last = refreshedAt.get(CurrentPrincipal.get().organizationId());
        if (last == null || last.plus(FRESH).isBefore(clock.instant())) {
            refresh();
        }
    }

    private static Member memberOf(KeycloakPerson person, List<KeycloakRole> roles) {
        var role = BuiltInRole.mightiest(roles.stream().map(KeycloakRole::name).toList())
                .map(BuiltInRole::id)
                .orElse(null);
        return Member.of(person.id(), person.address(), person.fullName(), role, person.enabled(), 0);
    }
}
