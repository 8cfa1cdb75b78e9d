package dev.outputhub.auth.member;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody belongs to an organisation.
 *
 * @param name of the organisation
 * @param role the name of a built-in one or the id of another; null for somebody who was given none yet
 * @param email as it is known there
 * @param memberName as it is known there
 * @param ownRoleName where the role is one of the organisation's own
 * @param ownRoleScopes the same
 */
public record Membership(
        UUID organizationId,
        String slug,
        String name,
        @Nullable String role,
        String email,
        String memberName,
        @Nullable String ownRoleName,
        @Nullable Set<String> ownRoleScopes) {

    /** The role as people call it; none for somebody who was given none yet. */
    public List<String> roleNames() {
        var called = ownRoleName == null ? role : ownRoleName;
        return called == null ? List.of() : List.of(called);
    }
}
