package dev.outputhub.auth.group;

import dev.outputhub.platform.naming.NotInvisible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a group.
 *
 * @param parentId the group that it stands in; null for one that stands in none
 * @param roles that whoever is in it has too: names of built-in ones, ids of others; left out when creating: none
 */
record EditableGroup(
        @NotNull @NotInvisible @Size(max = 60) String name,
        @Nullable @Size(max = 500) String description,
        @Nullable UUID parentId,

        @Nullable @Size(max = 20) @Schema(example = "[\"editor\"]")
        List<@NotNull @Size(max = 60) String> roles) {

    List<String> givenRoles() {
        return Objects.requireNonNullElse(roles, List.of());
    }
}
