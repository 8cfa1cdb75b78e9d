package dev.outputhub.auth.organization;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What people may change of their organisation.
 *
 * @param defaultLanguage a language tag (RFC 5646) such as {@code en} or {@code de-CH}
 * @param timeZone a name of the IANA database such as {@code Europe/Berlin}
 * @param auditDays for how many days the audit trail is kept; null for ever
 */
record EditableOrganization(
        @NotBlank @Size(max = 200) String name,

        @NotNull
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "is not a language tag such as en or de-CH")
        String defaultLanguage,

        @NotNull @Size(max = 60) @Schema(example = "Europe/Berlin")
        String timeZone,

        @Nullable @Min(30) @Max(36_500) @Schema(example = "730")
        Integer auditDays) {}
