package dev.outputhub.auth.group;

import dev.outputhub.auth.role.RoleDirectory;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts people into groups and takes them out. Who does must hold all that the group gives, with those that it stands in. */
@Service
public class GroupMembership {

    private final Groups groups;
    private final GroupMembers members;
    private final AwaitedMembers awaited;
    private final GroupDirectory directory;
    private final RoleDirectory roles;
    private final Journal journal;

    GroupMembership(
            Groups groups,
            GroupMembers members,
            AwaitedMembers awaited,
            GroupDirectory directory,
            RoleDirectory roles,
            Journal journal) {
        this.groups = groups;
        this.members = members;
        this.awaited = awaited;
        this.directory = directory;
        this.roles = roles;
        this.journal = journal;
    }

    /** @param added false for who was in it */
    record Added(GroupMember member, boolean added) {}

    @Transactional
    Added add(UUID id, UUID person) {
        groups.lock();
        directory.get(id);
        if (!members.areInOrganization(person)) {
            throw Problem.refused(GroupError.UNKNOWN_MEMBER, "personId", "There is no member " + person + ".");
        }
        checkMayGive(id, "personId");
        boolean added = members.add(id, person);
        if (added) {
            journal.record(new AuditEntry("group.member-added", "group", id, null, Map.of("personId", person)));
        }
        return new Added(directory.member(id, person), added);
    }

    @Transactional
    void remove(UUID id, UUID person, ExpectedVersion expected) {
        groups.lock();
        directory.member(id, person);
        expected.check(GroupMember.VERSION);
        checkMayGive(id, "personId");
        members.remove(id, person);
        journal.record(new AuditEntry("group.member-removed", "group", id, Map.of("personId", person), null));
    }

    /**
     * Groups that somebody is about to be put into, which stay as they are until the transaction ends.
     *
     * @param named by their ids or slugs
     * @throws Problem 422 where there is none, and where one gives more than whoever asks has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> toGive(Collection<String> named, String field) {
        var found = new LinkedHashSet<UUID>();
        if (named.isEmpty()) {
            return found;
        }
        groups.lock();
        var tree = groups.tree();
        for (var name : named) {
            var id = uuid(name)
                    .filter(tree::has)
                    .or(() -> groups.idOf(name))
                    .orElseThrow(
                            () -> Problem.refused(GroupError.UNKNOWN_GROUP, field, "There is no group " + name + "."));
            checkMayGive(id, field);
            found.add(id);
        }
        return found;
    }

    /** Somebody who was invited into these; those that are gone meanwhile are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<GroupName> join(UUID person, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        groups.lock();
        var present = groups.named(ids);
        present.forEach(group -> members.add(group.id(), person));
        return present;
    }

    /** Puts somebody into those of some groups that are wanted and takes them out of the others of these. Those that are gone are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrange(UUID person, Collection<UUID> among, Collection<UUID> wanted) {
        if (among.isEmpty()) {
            return;
        }
        groups.lock();
        var own = members.groupsOf(Set.of(person)).getOrDefault(person, List.of());
        for (var group : groups.named(among)) {
            boolean in = own.contains(group.id());
            if (wanted.contains(group.id()) && !in) {
                members.add(group.id(), person);
                journal.record(
                        new AuditEntry("group.member-added", "group", group.id(), null, Map.of("personId", person)));
            } else if (in && !wanted.contains(group.id())) {
                members.remove(group.id(), person);
                journal.record(
                        new AuditEntry("group.member-removed", "group", group.id(), Map.of("personId", person), null));
            }
        }
    }

    /** Somebody who was removed: coming back does not bring back what groups gave. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<GroupName> leaveAll(UUID person) {
        groups.lock();
        return directory.named(members.removeEverywhere(person));
    }

    /** Somebody whom the directory put into groups before they had signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID provisioned, UUID person) {
        var expecting = awaited.groupsOf(provisioned);
        if (expecting.isEmpty()) {
            return;
        }
        groups.lock();
        awaited.leaveAll(provisioned);
        for (var group : groups.named(expecting)) {
            if (members.add(group.id(), person)) {
                journal.record(
                        new AuditEntry("group.member-added", "group", group.id(), null, Map.of("personId", person)));
            }
        }
    }

    void checkMayGive(UUID id, String field) {
        groups.tree().roles(Set.of(id)).forEach(role -> roles.toGive(role, field));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException slug) {
            return Optional.empty();
        }
    }
}
