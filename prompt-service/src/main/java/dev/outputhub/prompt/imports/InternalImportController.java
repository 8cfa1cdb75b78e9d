package dev.outputhub.prompt.imports;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Through which the service that reads archives hands prompts over. */
@RestController
class InternalImportController {

    record Report(List<ItemResult> items) {}

    record Undo(@NotNull UUID importId) {}

    private final PromptImport prompts;

    InternalImportController(PromptImport prompts) {
        this.prompts = prompts;
    }

    @PostMapping("/internal/imported-prompts")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "Take prompts of an archive in. Sending them again gives the same answer.")
    Report take(@RequestBody @Valid ImportedPrompts batch) {
        return new Report(prompts.take(batch));
    }

    @PostMapping("/internal/imported-prompts/undo")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "Remove what an import brought, except what was changed since.")
    PromptImport.Undone undo(@RequestBody @Valid Undo undo) {
        return prompts.undo(undo.importId());
    }
}
