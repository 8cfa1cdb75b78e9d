package dev.outputhub.auth.role;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Makes, changes and deletes roles of an organisation's own. Nobody puts into one, or takes from one, what they do not hold. */
@Service
class RoleEditing {

    private static final int MOST = 500;

    /** Without it somebody could not even see who they are. */
    private static final String OF_EVERYBODY = "profile:read";

    private final OwnRoles own;
    private final Roles builtIn;
    private final RoleDirectory directory;
    private final Journal journal;
    private final MergePatch mergePatch;

    RoleEditing(OwnRoles own, Roles builtIn, RoleDirectory directory, Journal journal, MergePatch mergePatch) {
        this.own = own;
        this.builtIn = builtIn;
        this.directory = directory;
        this.journal = journal;
        this.mergePatch = mergePatch;
    }

    RoleView get(String id) {
        return directory.find(id).orElseThrow(() -> Problem.notFound("role", id));
    }

    @Transactional
    RoleView make(EditableRole wanted) {
        own.lock();
        if (own.count() >= MOST) {
            throw new Problem(
                    CommonError.REFUSED, "There are " + MOST + " roles, which is the most. Delete one first.");
        }
        var role = checked(wanted, null);
        var id = own.add(role);
        journal.record(new AuditEntry("role.created", "role", id, null, role));
        return get(id.toString());
    }

    @Transactional
    RoleView change(String id, ExpectedVersion expected, JsonNode patch) {
        own.lock();
        var before = ownOne(id);
        expected.check(before.version());
        var wanted = mergePatch.apply(before.editable(), EditableRole.class, patch);
        var key = UUID.fromString(before.id());
        var role = checked(wanted, key);
        if (role.equals(before.editable())) {
            return before;
        }
        RoleDirectory.checkWithinMine(before.scopes(), "scopes", "The role holds ");
        own.change(key, role);
        journal.record(new AuditEntry("role.changed", "role", key, before.editable(), role));
        return get(id);
    }

    @Transactional
    void delete(String id, ExpectedVersion expected) {
        own.lock();
        var role = ownOne(id);
        expected.check(role.version());
        var key = UUID.fromString(role.id());
        int members = own.members(key);
        int groups = own.groups(key);
        int invited = own.invited(key);
        if (members + groups + invited > 0) {
            throw new Problem(
                    RoleError.ROLE_IN_USE,
                    "Members with this role: " + members + "; groups that give it: " + groups
                            + "; invitations with it: " + invited + ". Give them another one first.");
        }
        RoleDirectory.checkWithinMine(role.scopes(), "scopes", "The role holds ");
        own.remove(key);
        journal.record(new AuditEntry("role.deleted", "role", key, role.editable(), null));
    }

    private RoleView ownOne(String id) {
        var role = get(id);
        if (role.builtIn()) {
            throw new Problem(RoleError.BUILT_IN_ROLE, "The role " + role.name() + " is built in and stays as it is.");
        }
        return role;
    }

    private EditableRole checked(EditableRole wanted, @Nullable UUID id) {
        var name = NameKey.trimmed(wanted.name());
        if (builtIn.find(NameKey.of(name)).isPresent() || own.isNameTaken(name, id)) {
            throw Problem.refused(RoleError.ROLE_NAME_TAKEN, "name", "There is a role called " + name + " already.");
        }
        var scopes = new TreeSet<>(wanted.scopes());
        scopes.add(OF_EVERYBODY);
        var known = builtIn.scopes().stream().map(RoleFile.Scope::name).toList();
        scopes.stream().filter(scope -> !known.contains(scope)).findFirst().ifPresent(scope -> {
            throw Problem.refused(RoleError.UNKNOWN_SCOPE, "scopes", "There is no permission " + scope + ".");
        });
        RoleDirectory.checkWithinMine(scopes, "scopes", "The role would hold ");
        return new EditableRole(name, wanted.description(), scopes.stream().toList());
    }
}
