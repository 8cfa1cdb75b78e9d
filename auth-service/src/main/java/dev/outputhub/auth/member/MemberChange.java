package dev.outputhub.auth.member;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different with a member; what is left out stays.
 *
 * @param role the name of a built-in role, or the id of another
 * @param enabled false for somebody who may do nothing here until it is true again
 */
record MemberChange(
        @Nullable @Size(min = 1, max = 60) @Schema(example = "viewer")
        String role,

        @Nullable Boolean enabled) {}
