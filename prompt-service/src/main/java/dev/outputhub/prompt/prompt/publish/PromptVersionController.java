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
import io.swagger.v3.oas.annotations.Operation;
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
    @Operation(
            summary = "List the versions of a prompt, newest first.",
            description = "Each with the labels that point at it. Filters: `number`, `createdAt`, `createdBy`.")
    Page<VersionView> versions(@PathVariable UUID id, ListQuery query) {
        return reading.versions(id, query);
    }

    @PostMapping("/versions")
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Add a version to a prompt.",
            description = "What it says never changes afterwards. Variables and settings that are left out are those of"
                    + " the version before. 409 where `base` is no longer the newest version; 422 where it says the"
                    + " same as that, says nothing, or is of the other kind, and where it refers to a snippet as `{{snippet:slug}}` that is not there. If-Match is looked at where it is "
                    + "sent.")
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
    @Operation(summary = "One version of a prompt.", description = "The version is a number, `latest` or a label.")
    VersionView version(@PathVariable UUID id, @PathVariable String version) {
        return reading.view(id, version);
    }

    @GetMapping("/versions/{version}/diff")
    @RequiresScope("prompts:read")
    @Operation(
            summary = "What differs between two versions of a prompt.",
            description = "`to` is the newest version when left out. Joining equal and delete gives the one text, equal"
                    + " and insert the other.")
    Diff diff(
            @PathVariable UUID id, @PathVariable String version, @RequestParam(required = false) @Nullable String to) {
        return reading.diff(id, version, to);
    }

    @PostMapping("/revert")
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Go back to an earlier version, by adding a version that says the same.",
            description = "Labels stay where they are. 404 for a version that is not there, 422 where the newest says "
                    + "the same already. If-Match is looked at where it is sent.")
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
    @Operation(
            summary = "Fill in the variables of a version.",
            description = "By `version`, which is a number, `latest` or a label, or by `label`; the newest where "
                    + "neither is given. Snippets that it refers to as `{{snippet:slug}}` are put in as they are now. 422 names what is missing or of the wrong type. Variables that the version"
                    + " does not have are ignored. Nothing is stored.")
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
