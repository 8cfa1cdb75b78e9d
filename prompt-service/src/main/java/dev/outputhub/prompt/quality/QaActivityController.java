package dev.outputhub.prompt.quality;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
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
    Page<QaActivity> list(@PathVariable UUID id, @PathVariable String version, ListQuery query) {
        return activities.list(id, version, query);
    }

    @PostMapping
    @RequiresScope("prompts:write")
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
    ResponseEntity<QaActivity> get(@PathVariable UUID id, @PathVariable String version, @PathVariable UUID activityId) {
        return answer(activities.get(id, version, activityId));
    }

    @PatchMapping("/{activityId}")
    @RequiresScope("prompts:write")
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
