package dev.outputhub.auth.organization;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What holds for an organisation where nobody says otherwise.
 *
 * @param defaultLanguage how mails write dates
 * @param timeZone in which mails say days
 * @param sessionIdleMinutes without use, after which a session is refused; null for no limit
 * @param sessionHours since the sign-in; null for no limit
 * @param secondFactorRequired null for no
 * @param auditDays for how many days the audit trail is kept; null for ever
 */
record OrganizationSettings(
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "is not a language tag such as en or de-CH")
        @Schema(example = "en")
        String defaultLanguage,

        @NotNull @Size(max = 60) @Schema(example = "Europe/Berlin")
        String timeZone,

        @Nullable
        @Min(5)
        @Max(480)
        @Schema(
                example = "30",
                description =
                        "Minutes without use after which a browser's session is refused here. Null or left out for no limit of its own.")
        Integer sessionIdleMinutes,

        @Nullable
        @Min(1)
        @Max(24)
        @Schema(
                example = "12",
                description =
                        "Hours after the sign-in after which a browser's session is refused here. Null or left out for no limit of its own.")
        Integer sessionHours,

        @Nullable
        @Schema(
                example = "false",
                description = "Whether people must have signed in with a second factor. Null or left out for no.")
        Boolean secondFactorRequired,

        @Nullable @Min(30) @Max(36_500) @Schema(example = "730")
        Integer auditDays) {

    static OrganizationSettings of(Organization organization) {
        return new OrganizationSettings(
                organization.defaultLanguage(),
                organization.timeZone(),
                organization.sessionIdleMinutes(),
                organization.sessionHours(),
                organization.secondFactorRequired(),
                organization.auditDays());
    }
}
