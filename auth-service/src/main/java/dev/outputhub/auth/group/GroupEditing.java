package dev.outputhub.auth.group;

import dev.outputhub.auth.role.BuiltInRole;
import dev.outputhub.auth.role.RoleDirectory;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.naming.AsciiSlug;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Makes, changes and deletes groups. Nobody gives or takes by one what they could not give as a role. */
@Service
class GroupEditing {

    /** All of them may stand in one token. */
    private static final int MOST = 200;

    private static final int LONGEST_SLUG = 60;

    private final Groups groups;
    private final GroupDirectory directory;
    private final RoleDirectory roles;
    private final Journal journal;
    private final MergePatch mergePatch;

    GroupEditing(Groups groups, GroupDirectory directory, RoleDirectory roles, Journal journal, MergePatch mergePatch) {
        this.groups = groups;
        this.directory = directory;
        this.roles = roles;
        this.journal = journal;
        this.mergePatch = mergePatch;
    }

    @Transactional
    Group make(EditableGroup wanted) {
        groups.lock();
        var tree = groups.tree();
        if (tree.size() >= MOST) {
            throw new Problem(
                    CommonError.REFUSED, "There are " + MOST + " groups, which is the most. Delete one first.");
        }
        var group = checked(wanted, null, tree);
        giveOrTake(group.givenRoles(), "roles");
        var id = groups.add(freeSlug(group.name()), group);
        journal.record(new AuditEntry("group.created", "group", id, null, group));
        return directory.get(id);
    }

    @Transactional
    Group change(UUID id, ExpectedVersion expected, JsonNode patch) {
        groups.lock();
        var before = directory.get(id);
        expected.check(before.version());
        var tree = groups.tree();
        var group = checked(mergePatch.apply(before.editable(), EditableGroup.class, patch), id, tree);
        if (group.equals(before.editable())) {
            return before;
        }
        giveOrTake(difference(before.roles(), group.givenRoles()), "roles");
        if (group.parentId() == null
                ? before.parentId() != null
                : !group.parentId().equals(before.parentId())) {
            giveOrTake(before.inheritedRoles(), "parentId");
            giveOrTake(group.parentId() == null ? Set.of() : tree.roles(Set.of(group.parentId())), "parentId");
        }
        groups.change(id, group);
        journal.record(new AuditEntry("group.changed", "group", id, before.editable(), group));
        return directory.get(id);
    }

    @Transactional
    void delete(UUID id, ExpectedVersion expected) {
        groups.lock();
        var group = directory.get(id);
        expected.check(group.version());
        giveOrTake(groups.tree().roles(Set.of(id)), "roles");
        remove(id);
    }

    /** Whether its people may lose what it gives was asked before. */
    @Transactional
    void remove(UUID id) {
        groups.lock();
        var group = directory.get(id);
        groups.remove(group);
        journal.record(new AuditEntry("group.deleted", "group", id, group, null));
    }

    @Transactional
    void rename(UUID id, String name) {
        groups.lock();
        var before = directory.get(id).editable();
        var wanted = new EditableGroup(name, before.description(), before.parentId(), before.roles());
        var group = checked(wanted, id, groups.tree());
        if (!group.equals(before)) {
            groups.change(id, group);
            journal.record(new AuditEntry("group.changed", "group", id, before, group));
        }
    }

    private EditableGroup checked(EditableGroup wanted, @Nullable UUID id, GroupTree tree) {
        var name = NameKey.trimmed(wanted.name());
        if (groups.isNameTaken(name, id)) {
            throw Problem.refused(GroupError.GROUP_NAME_TAKEN, "name", "There is a group called " + name + " already.");
        }
        if (wanted.parentId() != null) {
            checkParent(wanted.parentId(), id, tree);
        }
        var given = wanted.givenRoles().stream().distinct().sorted().toList();
        if (given.contains(BuiltInRole.OWNER.id())) {
            throw Problem.refused(
                    GroupError.OWNER_ROLE_BY_NO_GROUP,
                    "roles",
                    "No group makes its people owners. Give the role to each of them.");
        }
        return new EditableGroup(name, wanted.description(), wanted.parentId(), given);
    }

    private static void checkParent(UUID parent, @Nullable UUID id, GroupTree tree) {
        if (!tree.has(parent)) {
            throw Problem.refused(GroupError.UNKNOWN_GROUP, "parentId", "There is no group " + parent + ".");
        }
        if (id != null && tree.withInner(id).contains(parent)) {
            throw Problem.refused(
                    GroupError.GROUP_WITHIN_ITSELF,
                    "parentId",
                    "A group stands neither in itself nor in one within it.");
        }
        if (tree.isTooDeep(id, parent)) {
            throw Problem.refused(
                    GroupError.GROUPS_TOO_DEEP,
                    "parentId",
                    "Groups stand in each other " + GroupTree.DEEPEST + " deep at most.");
        }
    }

    private void giveOrTake(Iterable<String> given, String field) {
        given.forEach(role -> roles.toGive(role, field));
    }

    private static Set<String> difference(List<String> before, List<String> after) {
        var all = new HashSet<>(before);
        all.addAll(after);
        all.removeIf(role -> before.contains(role) && after.contains(role));
        return all;
    }

    private String freeSlug(String name) {
        var said = AsciiSlug.of(name, LONGEST_SLUG);
        var base = said.isEmpty() ? "group" : said;
        var slug = base;
        for (int i = 2; groups.isSlugTaken(slug); i++) {
            slug = base.substring(0, Math.min(base.length(), LONGEST_SLUG - 4)) + "-" + i;
        }
        return slug;
    }
}
