package dev.outputhub.prompt.label;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.prompt.store.Prompt;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/prompts/{id}/labels/{label}")
class LabelController {

    /** @param version the number of the version to point at */
    record Target(@JsonAlias("number") @NotNull Integer version) {}

    /** Where a label points; the ETag is that of the prompt. */
    record Moved(UUID promptId, String label, int version) {}

    private final Labels labels;

    LabelController(Labels labels) {
        this.labels = labels;
    }

    @PutMapping
    @RequiresScope("prompts:publish")
    @Operation(
            summary = "Point a label at a version.",
            description = "A label is made by its first use. It begins with a lower case letter and has up to 40 "
                    + "letters, digits, dots, hyphens and underscores. `latest` is refused: it always means the "
                    + "newest version. Programs that fetch by the label get the other version at once. 422 that names what is "
                    + "missing where the label demands a finished checklist (label-rules) and the version has none.")
    ResponseEntity<Moved> move(
            @PathVariable UUID id,
            @PathVariable String label,
            ExpectedVersion expected,
            @RequestBody @Valid Target target) {
        int version = target.version();
        var prompt = labels.move(id, label, version, expected);
        return ResponseEntity.ok().eTag(etag(prompt)).body(new Moved(id, label, version));
    }

    @DeleteMapping
    @RequiresScope("prompts:publish")
    @Operation(
            summary = "Take a label off a prompt.",
            description = "Its versions stay. 404 where the prompt has no such label.")
    ResponseEntity<Void> remove(@PathVariable UUID id, @PathVariable String label, ExpectedVersion expected) {
        return ResponseEntity.noContent()
                .eTag(etag(labels.remove(id, label, expected)))
                .build();
    }

    private static String etag(Prompt prompt) {
        return ETags.of(prompt.version());
    }
}
