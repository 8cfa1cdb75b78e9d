package dev.outputhub.prompt.fetch;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
class FetchController {

    private final PromptFetch prompts;

    FetchController(PromptFetch prompts) {
        this.prompts = prompts;
    }

    /** Kept by clients, but asked for each time: a label that was moved counts at once. */
    @GetMapping(path = "/api/v1/prompts/by-slug/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("prompts:read")
    @Operation(
            summary = "The version that a slug and a label lead to",
            description = "For programs. Without a label: production where there is one, else the newest version. 304 "
                    + "for a caller that sends the ETag of what it has; a label that was moved and a snippet that was "
                    + "changed count at once. Snippets that it refers to are in it. An archived prompt is answered like any "
                    + "other. 404 "
                    + "for a slug or label that leads nowhere, and for a prompt in the trash.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FetchedPrompt.class)))
    @Nullable
    ResponseEntity<String> fetch(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String label, WebRequest request) {
        var answer = prompts.fetch(slug, label == null || label.isBlank() ? null : label);
        var control = CacheControl.noCache().cachePrivate();
        if (request.checkNotModified(answer.etag())) {
            return ResponseEntity.status(304)
                    .eTag(answer.etag())
                    .cacheControl(control)
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(answer.etag())
                .cacheControl(control)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
