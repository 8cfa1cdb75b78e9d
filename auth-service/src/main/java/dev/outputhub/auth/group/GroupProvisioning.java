package dev.outputhub.auth.group;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.problems.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a company's directory make groups and fill them. One that it made it fills whatever the group gives: somebody who holds that gave
 * it to the directory's group. Of others it is asked what it holds itself, as everybody is.
 */
@Service
public class GroupProvisioning {

    /** By what a directory looks for a group. */
    public enum By {
        ID,
        EXTERNAL_ID,
        NAME
    }

    /** @param total of all pages */
    public record Found(List<ProvisionedGroup> groups, int total) {}

    /**
     * Who is in a group.
     *
     * @param people who signed in, by their own ids
     * @param awaited who did not yet, by the ids that the directory has
     */
    public record Filling(Set<UUID> people, Set<UUID> awaited) {}

    private final ProvisionedGroups provisioned;
    private final AwaitedMembers awaited;
    private final Groups groups;
    private final GroupMembers members;
    private final GroupEditing editing;
    private final GroupMembership membership;
    private final Journal journal;

    GroupProvisioning(
            ProvisionedGroups provisioned,
            AwaitedMembers awaited,
            Groups groups,
            GroupMembers members,
            GroupEditing editing,
            GroupMembership membership,
            Journal journal) {
        this.provisioned = provisioned;
        this.awaited = awaited;
        this.groups = groups;
        this.members = members;
        this.editing = editing;
        this.membership = membership;
        this.journal = journal;
    }

    /** @param by null for all */
    @Transactional(readOnly = true)
    public Found list(@Nullable By by, String value, int offset, int limit) {
        var wanted = by == null ? DSL.noCondition() : condition(by, value);
        int total = provisioned.count(wanted);
        return new Found(limit == 0 ? List.of() : provisioned.list(wanted, offset, limit), total);
    }

    @Transactional(readOnly = true)
    public ProvisionedGroup get(UUID id) {
        return provisioned.find(id).orElseThrow(() -> Problem.notFound("group", id));
    }

    @Transactional(readOnly = true)
    public Filling filling(UUID id) {
        return Objects.requireNonNull(fillings(List.of(id)).get(id));
    }

    /** Of each of these groups. */
    @Transactional(readOnly = true)
    public Map<UUID, Filling> fillings(Collection<UUID> ids) {
        var people = provisioned.people(ids);
        var expected = awaited.of(ids);
        var fillings = new HashMap<UUID, Filling>();
        for (var id : ids) {
            fillings.put(
                    id,
                    new Filling(
                            Set.copyOf(people.getOrDefault(id, List.of())),
                            Set.copyOf(expected.getOrDefault(id, List.of()))));
        }
        return fillings;
    }

    /** Until the transaction ends nobody gets into a group or out of one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        groups.lock();
    }

    @Transactional
    public ProvisionedGroup make(String name, @Nullable String externalId, Filling filling) {
        var made = editing.make(new EditableGroup(name, null, null, null));
        provisioned.remember(made.id(), externalId, true);
        fill(get(made.id()), filling);
        return get(made.id());
    }

    /** @param filling null for one that stays as it is */
    @Transactional
    public ProvisionedGroup change(UUID id, String name, @Nullable String externalId, @Nullable Filling filling) {
        groups.lock();
        var before = get(id);
        if (!before.name().equals(name)) {
            editing.rename(id, name);
        }
        if (!Objects.equals(before.externalId(), externalId)) {
            provisioned.remember(id, externalId, false);
            journal.record(new AuditEntry(
                    "group.provisioning-changed", "group", id, external(before.externalId()), external(externalId)));
        }
        if (filling != null) {
            fill(before, filling);
        }
        return get(id);
    }

    @Transactional
    public void remove(UUID id) {
        groups.lock();
        var group = get(id);
        if (!group.made()) {
            membership.checkMayGive(id, "id");
        }
        editing.remove(id);
    }

    private void fill(ProvisionedGroup group, Filling wanted) {
        groups.lock();
        var id = group.id();
        var now = filling(id);
        if (now.equals(wanted)) {
            return;
        }
        if (!group.made()) {
            membership.checkMayGive(id, "members");
        }
        for (var person : without(wanted.people(), now.people())) {
            members.add(id, person);
            journal.record(new AuditEntry("group.member-added", "group", id, null, Map.of("personId", person)));
        }
        for (var person : without(now.people(), wanted.people())) {
            members.remove(id, person);
            journal.record(new AuditEntry("group.member-removed", "group", id, Map.of("personId", person), null));
        }
        for (var person : without(wanted.awaited(), now.awaited())) {
            awaited.add(id, person);
            journal.record(new AuditEntry("group.member-added", "group", id, null, Map.of("provisionedId", person)));
        }
        for (var person : without(now.awaited(), wanted.awaited())) {
            awaited.remove(id, person);
            journal.record(new AuditEntry("group.member-removed", "group", id, Map.of("provisionedId", person), null));
        }
    }

    private static Set<UUID> without(Set<UUID> these, Set<UUID> those) {
        var left = new HashSet<>(these);
        left.removeAll(those);
        return left;
    }

    private static Condition condition(By by, String value) {
        return switch (by) {
            case ID -> id(value);
            case EXTERNAL_ID -> ProvisionedGroups.externalId(value);
            case NAME -> ProvisionedGroups.name(value);
        };
    }

    private static Condition id(String value) {
        try {
            return ProvisionedGroups.id(UUID.fromString(value));
        } catch (IllegalArgumentException ofNone) {
            return DSL.falseCondition();
        }
    }

    private static Map<String, String> external(@Nullable String id) {
        return id == null ? Map.of() : Map.of("externalId", id);
    }
}
