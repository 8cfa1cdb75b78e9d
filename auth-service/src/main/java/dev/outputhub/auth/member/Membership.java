package dev.outputhub.auth.member;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param closedAt null while the organisation is open
 * @param deleteAt until when closing it can be taken back
 * @param byGroups what the groups give that the person is in
 * @param rules what the organisation asks of how its people sign in
 */
public record Membership(
        UUID organizationId,
        String slug,
        String name,
        @Nullable String role,
        String email,
        String memberName,
        @Nullable String ownRoleName,
        @Nullable Set<String> ownRoleScopes,
        ByGroups byGroups,
        @Nullable Instant closedAt,
        @Nullable Instant deleteAt,
        Rules rules) {

    /**
     * @param idleMinutes without use, after which a session is refused; null for no limit
     * @param hours since it began, after which a session is refused; null for no limit
     */
    public record Rules(
            @Nullable Integer idleMinutes, @Nullable Integer hours, boolean secondFactor) {}

    /**
     * What groups give, those counted in which they stand.
     *
     * @param roles the names of built-in ones, the ids of others
     * @param roleNames as people call them
     * @param ownRoleScopes of those that are the organisation's own
     */
    public record ByGroups(Set<UUID> groups, Set<String> roles, List<String> roleNames, Set<String> ownRoleScopes) {}

    /** The roles as people call them, the person's own first; none for somebody who was given none yet. */
    public List<String> roleNames() {
        var called = ownRoleName == null ? role : ownRoleName;
        return Stream.concat(Stream.ofNullable(called), byGroups.roleNames().stream())
                .distinct()
                .toList();
    }

    public boolean isClosed() {
        return deleteAt != null;
    }
}
