package dev.outputhub.auth.member;

import dev.outputhub.auth.group.GroupMembership;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a company's directory say who belongs to the organisation. It gives no roles and touches no owner: of owners decide owners, so
 * that the last one stays whatever a directory says.
 */
@Service
public class Provisioning {

    private static final ExpectedVersion ANY = new ExpectedVersion(null);

    /** By what a directory looks for somebody. */
    public enum By {
        ID,
        EXTERNAL_ID,
        USER_NAME,
        EMAIL
    }

    /** @param total of all pages */
    public record Found(List<Provisioned> people, int total) {}

    private final ProvisionedPeople people;
    private final Members members;
    private final MemberEditing editing;
    private final MemberRemoval removal;
    private final Ownership ownership;
    private final GroupMembership groups;
    private final Journal journal;
    private final Clock clock;

    Provisioning(
            ProvisionedPeople people,
            Members members,
            MemberEditing editing,
            MemberRemoval removal,
            Ownership ownership,
            GroupMembership groups,
            Journal journal,
            Clock clock) {
        this.people = people;
        this.members = members;
        this.editing = editing;
        this.removal = removal;
        this.ownership = ownership;
        this.groups = groups;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param by null for everybody */
    @Transactional(readOnly = true)
    public Found list(@Nullable By by, String value, int offset, int limit) {
        var wanted = by == null ? DSL.noCondition() : condition(by, value);
        int total = people.count(wanted);
        return new Found(limit == 0 ? List.of() : people.list(wanted, offset, limit), total);
    }

    @Transactional(readOnly = true)
    public Provisioned get(UUID id) {
        return people.find(id).orElseThrow(() -> Problem.notFound("user", id));
    }

    /** By the ids that the directory has; those of nobody are left out. */
    @Transactional(readOnly = true)
    public List<Provisioned> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : people.find(ids);
    }

    @Transactional(readOnly = true)
    public List<Provisioned> ofPeople(Collection<UUID> persons) {
        return persons.isEmpty() ? List.of() : people.ofPeople(persons);
    }

    /** Until the transaction ends nobody else says who belongs here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        ownership.hold();
    }

    /** Whoever the address leads to is a member from their first sign-in on, unless they are not active. */
    @Transactional
    public Provisioned expect(Provisioned.Said said, boolean active) {
        ownership.hold();
        checkFree(said, null);
        var now = clock.instant();
        var person = new Provisioned(Identifiers.next(), null, said, active, now, now);
        people.remember(person);
        journal.record(new AuditEntry("member.provisioned", "member", person.id(), null, told(said, active)));
        return get(person.id());
    }

    @Transactional
    public Provisioned change(UUID id, Provisioned.Said said, boolean active) {
        ownership.hold();
        var before = get(id);
        if (before.said().equals(said) && before.active() == active) {
            return before;
        }
        checkFree(said, id);
        if (before.personId() != null) {
            editing.change(before.personId(), ANY, new MemberChange(null, active));
        }
        if (!before.said().equals(said) || before.isAwaited()) {
            people.remember(
                    new Provisioned(id, before.personId(), said, active, before.createdAt(), before.updatedAt()));
            journal.record(new AuditEntry(
                    "member.provisioning-changed",
                    "member",
                    before.personId() == null ? id : before.personId(),
                    told(before.said(), before.active()),
                    told(said, active)));
        }
        return get(id);
    }

    @Transactional
    public void remove(UUID id) {
        ownership.hold();
        var person = get(id);
        if (person.personId() != null) {
            removal.remove(person.personId(), ANY);
            return;
        }
        people.forget(id);
        journal.record(new AuditEntry(
                "member.provisioning-withdrawn", "member", id, told(person.said(), person.active()), null));
    }

    @Transactional(readOnly = true)
    public boolean awaits(String email) {
        return people.awaited(email).filter(Provisioned::active).isPresent();
    }

    /**
     * Makes a member of whoever signed in, if the directory said that they belong here.
     *
     * @return empty where it said nothing of them; false where it said that they may not come in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Boolean> welcome(UUID person, String email, String name, String role) {
        var awaited = people.awaited(email).orElse(null);
        if (awaited == null) {
            return Optional.empty();
        }
        if (!awaited.active()) {
            return Optional.of(false);
        }
        members.join(Member.of(person, email, name, role, true, 0));
        settle(person, email);
        journal.record(new AuditEntry(
                "member.joined", "member", person, null, Map.of("email", email, "role", role, "by", "provisioning")));
        return Optional.of(true);
    }

    /** Somebody who is a member now, by whatever way, is whom the directory awaited. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(UUID person, String email) {
        people.awaited(email).ifPresent(awaited -> {
            people.settle(awaited.id(), person);
            groups.settle(awaited.id(), person);
        });
    }

    private void checkFree(Provisioned.Said said, @Nullable UUID but) {
        var same = ProvisionedPeople.userName(said.userName()).or(ProvisionedPeople.address(said.email()));
        boolean taken =
                people.list(same, 0, 2).stream().anyMatch(other -> !other.id().equals(but));
        if (taken) {
            throw Problem.refused(
                    MemberError.ALREADY_PROVISIONED, "userName", "Somebody of that name or address is here already.");
        }
    }

    private static Condition condition(By by, String value) {
        return switch (by) {
            case ID -> id(value);
            case EXTERNAL_ID -> ProvisionedPeople.externalId(value);
            case USER_NAME -> ProvisionedPeople.userName(value);
            case EMAIL -> ProvisionedPeople.address(value);
        };
    }

    private static Condition id(String value) {
        try {
            return ProvisionedPeople.id(UUID.fromString(value));
        } catch (IllegalArgumentException ofNobody) {
            return DSL.falseCondition();
        }
    }

    private static Map<String, Object> told(Provisioned.Said said, boolean active) {
        var told = new HashMap<String, Object>();
        told.put("userName", said.userName());
        told.put("email", said.email());
        told.put("externalId", said.externalId());
        told.put("name", said.displayName());
        told.put("active", active);
        return told;
    }
}
