package dev.outputhub.auth.organization;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What holds for an organisation where nobody says otherwise.
 *
 * @param defaultLanguage how mails write dates
 * @param timeZone in which mails say days
 */
record OrganizationSettings(
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "is not a language tag such as en or de-CH")
        @Schema(example = "en")
        String defaultLanguage,

        @NotNull @Size(max = 60) @Schema(example = "Europe/Berlin")
        String timeZone) {

    static OrganizationSettings of(Organization organization) {
        return new OrganizationSettings(organization.defaultLanguage(), organization.timeZone());
    }
}
