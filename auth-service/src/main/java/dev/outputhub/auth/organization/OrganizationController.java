package dev.outputhub.auth.organization;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/organization")
class OrganizationController {

    private final OrganizationProfile profile;

    OrganizationController(OrganizationProfile profile) {
        this.profile = profile;
    }

    @GetMapping
    @RequiresScope("organization:read")
    @Operation(
            summary = "The organisation I am in.",
            description = "The one that the request is for. The ETag is what a change sends as If-Match.")
    ResponseEntity<Organization> read() {
        return answer(profile.current());
    }

    @PatchMapping
    @RequiresScope("organization:write")
    @Operation(
            summary = "Change the name or the settings of the organisation.",
            description =
                    "A JSON merge patch of `name`, `defaultLanguage`, a tag such as en or de-CH, `timeZone`, such "
                            + "as Europe/Berlin, what is asked of sign-ins, as the settings tell: `sessionIdleMinutes`, `sessionHours`, of "
                            + "which null is no limit, and `secondFactorRequired`, and `auditDays`, from 30 to 36,500, after which entries of "
                            + "the audit trail go with their month for good, null for never; other fields are ignored. Changing nothing keeps "
                            + "the version.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EditableOrganization.class)))
    ResponseEntity<Organization> change(ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(profile.change(expected, patch));
    }

    private static ResponseEntity<Organization> answer(Organization organization) {
        return ResponseEntity.ok().eTag(ETags.of(organization.version())).body(organization);
    }
}
