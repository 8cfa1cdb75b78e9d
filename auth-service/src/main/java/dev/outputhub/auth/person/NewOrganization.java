package dev.outputhub.auth.person;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param slug null to have one made of the name */
record NewOrganization(
        @NotBlank @Size(max = 200) String name,

        @Nullable
        @Size(max = 60)
        @Pattern(
                regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                message = "has small letters, digits and single hyphens between them")
        @Schema(example = "initech")
        String slug) {}
