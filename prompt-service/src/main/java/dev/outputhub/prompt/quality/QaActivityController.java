package dev.outputhub.prompt.quality;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/prompts/{id}/versions/{version}/qa-activities")
class QaActivityController {

    private final QaActivities activities;

    QaActivityController(QaActivities activities) {
        this.activities = activities;
    }

    @GetMapping
    @RequiresScope("prompts:read")
    @Operation(
            summary = "List what has to be checked on a version.",
            description = "The version is a number, `latest` or a label. Filter: `done`.")
    Page<QaActivity> list(@PathVariable UUID id, @PathVariable String version, ListQuery query) {
        return activities.list(id, version, query);
    }

    @PostMapping
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Add something that has to be checked on a version.",
            description = "It belongs to the version and does not move to the next one. Whoever ticks it off is noted "
                    + "with the time.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<QaActivity> create(
            @PathVariable UUID id, @PathVariable String version, @RequestBody @Valid NewActivity wanted) {
        var activity = activities.create(id, version, wanted);
        var address = "/api/v1/prompts/" + id + "/versions/" + activity.number() + "/qa-activities/" + activity.id();
        return ResponseEntity.created(URI.create(address))
                .eTag(ETags.of(activity.version()))
                .body(activity);
    }

    @GetMapping("/{activityId}")
    @RequiresScope("prompts:read")
    @Operation(summary = "One QA activity.", description = "404 where the version has no such activity.")
    ResponseEntity<QaActivity> get(@PathVariable UUID id, @PathVariable String version, @PathVariable UUID activityId) {
        return answer(activities.get(id, version, activityId));
    }

    @PatchMapping("/{activityId}")
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Change a QA activity or tick it off: a JSON merge patch.",
            description = "Ticking it off notes who did it and when; taking the tick away forgets that.")
    ResponseEntity<QaActivity> change(
            @PathVariable UUID id,
            @PathVariable String version,
            @PathVariable UUID activityId,
            ExpectedVersion expected,
            @RequestBody JsonNode patch) {
        return answer(activities.change(id, version, activityId, expected, patch));
    }

    @DeleteMapping("/{activityId}")
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Remove a QA activity for good.",
            description = "It does not go into the trash; the audit trail keeps what it said, unless the prompt is "
                    + "confidential.")
    ResponseEntity<Void> delete(
            @PathVariable UUID id,
            @PathVariable String version,
            @PathVariable UUID activityId,
            ExpectedVersion expected) {
        activities.delete(id, version, activityId, expected);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<QaActivity> answer(QaActivity activity) {
        return ResponseEntity.ok().eTag(ETags.of(activity.version())).body(activity);
    }
}
