package dev.outputhub.auth.organization;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the organisation by themselves; they stand in it as well, and have its version. */
@RestController
@RequestMapping("/api/v1/settings")
class SettingsController {

    private final OrganizationProfile profile;

    SettingsController(OrganizationProfile profile) {
        this.profile = profile;
    }

    @GetMapping
    @RequiresScope("organization:read")
    @Operation(
            summary = "The settings of the organisation.",
            description =
                    "How mails write dates (`defaultLanguage`), in which `timeZone` they say days, and what is asked of "
                            + "people's sign-ins: for how long a browser's session is good here, without use (`sessionIdleMinutes`) and at all "
                            + "(`sessionHours`), and whether it begins with a second factor (`secondFactorRequired`), which does not concern API keys; "
                            + "and for how many days the audit trail is kept (`auditDays`; null for ever).")
    ResponseEntity<OrganizationSettings> read() {
        return answer(profile.current());
    }

    @PutMapping
    @RequiresScope("organization:write")
    @Operation(
            summary = "Replace the settings of the organisation.",
            description =
                    "A language tag such as en or de-CH and a time zone such as Europe/Berlin are needed; a limit that is left out is "
                            + "none. A session beyond a limit is refused within two seconds with 401 `session-expired`, one without a second factor "
                            + "with 403 `second-factor-required`. Only somebody who signed in with a second factor asks others for one (422 "
                            + "`second-factor-first`). "
                            + "Without `auditDays`, from 30 to 36,500, the audit trail is kept for ever; with them entries go with their month, "
                            + "once all of it is older, for good. "
                            + "412 when somebody else changed the organisation since.")
    ResponseEntity<OrganizationSettings> replace(
            ExpectedVersion expected, @Valid @RequestBody OrganizationSettings wanted) {
        return answer(profile.set(expected, wanted));
    }

    private static ResponseEntity<OrganizationSettings> answer(Organization organization) {
        return ResponseEntity.ok().eTag(ETags.of(organization.version())).body(OrganizationSettings.of(organization));
    }
}
