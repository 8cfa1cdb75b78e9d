package dev.outputhub.auth.group;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the people of an organisation.
 *
 * @param slug made of the first name, and stays when the name is another
 * @param roles that it gives itself: names of built-in ones, ids of others
 * @param inheritedRoles that the groups give in which it stands
 * @param members who are in it themselves, and not in a group within it alone
 */
record Group(
        UUID id,
        String slug,
        String name,
        @Nullable String description,
        @Nullable UUID parentId,
        List<String> roles,
        List<String> inheritedRoles,
        int members,
        long version,
        Instant createdAt) {

    EditableGroup editable() {
        return new EditableGroup(name, description, parentId, roles);
    }

    GroupName named() {
        return new GroupName(id, slug, name);
    }
}
