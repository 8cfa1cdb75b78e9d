package dev.outputhub.auth.member;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param role the name of a built-in role, or the id of another; null for somebody who was given none yet, and so may do nothing */
record Member(
        UUID id, String email, String name, @Nullable String role, List<String> roles, boolean enabled, long version) {

    static Member of(UUID id, String email, String name, @Nullable String role, boolean enabled, long version) {
        return new Member(id, email, name, role, role == null ? List.of() : List.of(role), enabled, version);
    }

    Member withRole(String other) {
        return of(id, email, name, other, enabled, version);
    }

    Member withEnabled(boolean other) {
        return of(id, email, name, role, other, version);
    }
}
