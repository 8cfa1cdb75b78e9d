package dev.outputhub.auth.member;

import dev.outputhub.auth.group.GroupName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to the organisation.
 *
 * @param role the name of a built-in role, or the id of another; null for somebody who was given none yet
 * @param groups that they are in themselves; whoever is locked out has nothing of them meanwhile
 */
record Member(
        UUID id,
        String email,
        String name,
        @Nullable String role,
        List<String> roles,
        List<GroupName> groups,
        boolean enabled,
        long version) {

    static Member of(UUID id, String email, String name, @Nullable String role, boolean enabled, long version) {
        return new Member(id, email, name, role, role == null ? List.of() : List.of(role), List.of(), enabled, version);
    }

    Member withRole(String other) {
        return of(id, email, name, other, enabled, version);
    }

    Member in(@Nullable List<GroupName> these) {
        return new Member(id, email, name, role, roles, these == null ? List.of() : these, enabled, version);
    }

    Member withEnabled(boolean other) {
        return of(id, email, name, role, other, version);
    }
}
