package dev.outputhub.prompt.quality;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VersionChecklistController {

    private final QaActivities activities;

    VersionChecklistController(QaActivities activities) {
        this.activities = activities;
    }

    @GetMapping("/api/v1/prompts/{id}/versions/{version}/checklist")
    @RequiresScope("prompts:read")
    @Operation(
            summary = "What has to be checked on a version, and how far that is.",
            description = "The version is a number, `latest` or a label. The items of the organisation's checklist for "
                    + "this kind of prompt, each with the QA activity of its name where the version has one, and the "
                    + "activities that were added for this version. One that was ticked off with the result `failed` "
                    + "is not passed. An item is ticked off by making an activity of its name.")
    VersionChecklist checklist(@PathVariable UUID id, @PathVariable String version) {
        return activities.checklist(id, version);
    }
}
