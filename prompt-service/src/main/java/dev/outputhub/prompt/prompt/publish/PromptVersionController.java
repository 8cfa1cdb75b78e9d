package dev.outputhub.prompt.prompt.publish;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.prompt.read.PromptReading;
import dev.outputhub.prompt.version.Diff;
import dev.outputhub.prompt.version.Rendered;
import dev.outputhub.prompt.version.VersionView;
import dev.outputhub.prompt.version.Versions;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/prompts/{id}")
class PromptVersionController {

    /** @param to the number of the version to go back to */
    record Revert(
            @Nullable Integer to,
            @Nullable @Size(max = 1000) String message) {}

    /**
     * @param version a number, {@code latest} or a label; the newest when neither this nor a label is given
     * @param variables what to fill in, by name
     */
    record Filling(
            @Nullable String version,
            @Nullable String label,
            @Nullable Map<String, @Nullable JsonNode> variables) {

        String name() {
            return version != null ? version : label != null ? label : Versions.LATEST;
        }
    }

    private final PromptPublishing publishing;
    private final PromptReading reading;

    PromptVersionController(PromptPublishing publishing, PromptReading reading) {
        this.publishing = publishing;
        this.reading = reading;
    }

    @GetMapping("/versions")
    @RequiresScope("prompts:read")
    Page<VersionView> versions(@PathVariable UUID id, ListQuery query) {
        return reading.versions(id, query);
    }

    @PostMapping("/versions")
    @RequiresScope("prompts:write")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<VersionView> publish(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid NewVersion wanted) {
        return created(publishing.publish(id, wanted, ExpectedVersion.ifGiven(ifMatch)));
    }

    /** The version is a number, {@code latest} or a label. */
    @GetMapping("/versions/{version}")
    @RequiresScope("prompts:read")
    VersionView version(@PathVariable UUID id, @PathVariable String version) {
        return reading.view(id, version);
    }

    @GetMapping("/versions/{version}/diff")
    @RequiresScope("prompts:read")
    Diff diff(
            @PathVariable UUID id, @PathVariable String version, @RequestParam(required = false) @Nullable String to) {
        return reading.diff(id, version, to);
    }

    @PostMapping("/revert")
    @RequiresScope("prompts:write")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<VersionView> revert(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Revert revert) {
        if (revert.to() == null) {
            throw Problem.invalid("to", "is the number of the version to go back to");
        }
        return created(publishing.revert(id, revert.to(), revert.message(), ExpectedVersion.ifGiven(ifMatch)));
    }

    @PostMapping("/render")
    @RequiresScope("prompts:read")
    Rendered render(@PathVariable UUID id, @RequestBody @Valid Filling filling) {
        return reading.render(id, filling.name(), filling.variables() == null ? Map.of() : filling.variables());
    }

    private ResponseEntity<VersionView> created(PromptPublishing.Added added) {
        var version = added.version();
        return ResponseEntity.created(
                        URI.create("/api/v1/prompts/" + version.promptId() + "/versions/" + version.number()))
                .eTag(ETags.of(added.recordVersion()))
                .body(reading.view(version));
    }
}
