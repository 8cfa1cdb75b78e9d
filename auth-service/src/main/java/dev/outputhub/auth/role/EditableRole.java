package dev.outputhub.auth.role;

import dev.outputhub.platform.naming.NotInvisible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say of a role of their own. */
record EditableRole(
        @NotNull @NotInvisible @Size(max = 60) String name,
        @Nullable @Size(max = 500) String description,

        @NotEmpty @Size(max = 200) @Schema(example = "[\"outputs:read\"]")
        List<@NotNull String> scopes) {}
